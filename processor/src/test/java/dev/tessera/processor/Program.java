package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.json.Json;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.Violation;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ClientCapabilities;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Sources that were compiled without a complaint, and run. */
final class Program {
  private final ClassLoader loader;

  private Program(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Compiles sources; any error or warning, in generated code too, fails the test. That tools here
   * have no description is nobody's loss.
   */
  static Program of(String... sources) {
    return of(Javac.compile(sources));
  }

  /**
   * Compiles a server {@code Tools}, open to everybody.
   *
   * @param members what is in its class
   * @param more other sources
   */
  static Server tools(String members, String... more) {
    String source =
        """
        import dev.tessera.*;
        import jakarta.validation.constraints.*;
        import java.math.*;
        import java.net.*;
        import java.time.*;
        import java.util.*;
        import org.jspecify.annotations.Nullable;

        @McpServer(name = "Tools", version = "1")
        @Public
        class Tools {
          %s
        }
        """
            .formatted(members);
    return of(Stream.concat(Stream.of(source), Stream.of(more)).toArray(String[]::new))
        .server("Tools");
  }

  static Program of(Compilation compilation) {
    return of(compilation, Program.class.getClassLoader());
  }

  /** With the classes of a jar or folder. */
  static Program of(Compilation compilation, Path jar) {
    return of(compilation, loader(jar));
  }

  private static Program of(Compilation compilation, ClassLoader parent) {
    assertThat(compilation.diagnostics())
        .filteredOn(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .filteredOn(diagnostic -> !diagnostic.getMessage(null).startsWith("[mcp/no-description]"))
        .isEmpty();
    return new Program(new Loader(compilation, parent));
  }

  /** Classes that some compiler left in a folder. */
  static Program in(Path folder) {
    return new Program(loader(folder));
  }

  private static ClassLoader loader(Path path) {
    try {
      return new URLClassLoader(new URL[] {path.toUri().toURL()}, Program.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tools of a server, made with the constructors without parameters. */
  Server server(String binaryName) {
    try {
      String mcp = binaryName.replace('$', '_') + "Mcp";
      Class<?> type = Class.forName(mcp, true, loader);
      var constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      if (constructor.getParameterCount() == 0) {
        return new Server((McpFeatures) constructor.newInstance());
      }
      Object[] objects = new Object[constructor.getParameterCount()];
      for (int i = 0; i < objects.length; i++) {
        var userConstructor = constructor.getParameterTypes()[i].getDeclaredConstructor();
        userConstructor.setAccessible(true);
        objects[i] = userConstructor.newInstance();
      }
      return new Server((McpFeatures) constructor.newInstance(objects));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.toString(), e);
    }
  }

  /** Calls a static method. */
  Object call(String binaryName, String method, Object argument) {
    try {
      for (var each : Class.forName(binaryName, true, loader).getDeclaredMethods()) {
        if (each.getName().equals(method)) {
          each.setAccessible(true);
          return each.invoke(null, argument);
        }
      }
      throw new AssertionError(binaryName + " has no " + method);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.toString(), e);
    }
  }

  /** The names of the methods of a class. */
  List<String> methods(String binaryName) {
    try {
      return Arrays.stream(Class.forName(binaryName, true, loader).getDeclaredMethods())
          .filter(it -> !it.isSynthetic())
          .map(Method::getName)
          .toList();
    } catch (ClassNotFoundException e) {
      throw new LinkageError(e.toString(), e);
    }
  }

  ClassLoader loader() {
    return loader;
  }

  /**
   * A generated server, without a transport.
   *
   * @param tools the generated class
   */
  record Server(McpFeatures tools) {

    Tool tool(String name) {
      return tools.description().tools().get(index(name));
    }

    /** Calls a tool as nobody in particular and returns the JSON of its result. */
    String call(String name, String arguments) throws Exception {
      return call(name, arguments, Set.of());
    }

    String call(String name, String arguments, Set<String> scopes) throws Exception {
      return made(name, arguments, scopes).result().toString();
    }

    /** Calls a tool that answers with content. */
    ToolResult answer(String name, String arguments) throws Exception {
      return made(name, arguments, Set.of()).answer().orElseThrow();
    }

    private ToolCall made(String name, String arguments, Set<String> scopes) throws Exception {
      byte[] json = arguments.getBytes(StandardCharsets.UTF_8);
      Caller caller = Caller.local(tools.description().scopes(), scopes);
      ToolCall call =
          new ToolCall(
              Json.reader(json, 0, json.length),
              new JsonWriter(),
              caller,
              ClientCapabilities.none());
      tools.call(index(name), call);
      if (call.pending().isPresent()) {
        call.pending().get().toCompletableFuture().get(1, TimeUnit.MINUTES);
      }
      return call;
    }

    /** Everything else than tools that the server offers. */
    FeatureCalls features() {
      return new FeatureCalls(tools);
    }

    /** Calls a tool with arguments that it refuses, and returns what it says of them. */
    List<String> refusals(String name, String arguments) {
      try {
        throw new AssertionError("It answered: " + call(name, arguments));
      } catch (InvalidArgumentsException e) {
        return e.violations().stream().map(Violation::toString).toList();
      } catch (Exception e) {
        throw new LinkageError(e.toString(), e);
      }
    }

    private int index(String name) {
      List<Tool> all = tools.description().tools();
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).name().equals(name)) {
          return i;
        }
      }
      throw new AssertionError(
          "no tool " + name + " in " + all.stream().map(Tool::name).collect(Collectors.toList()));
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    Loader(Compilation compilation, ClassLoader parent) {
      super(parent);
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
          classes.put(path.replace(".class", "").replace('/', '.'), bytes(file));
        }
      }
    }

    private static byte[] bytes(JavaFileObject file) {
      try (var in = file.openInputStream()) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
