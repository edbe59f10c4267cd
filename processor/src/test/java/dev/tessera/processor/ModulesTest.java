package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server in a named module, compiled and run on the module path. What the runtime needs stays on
 * the class path: Undertow's own libraries are no modules that fit together.
 */
class ModulesTest {
  private static final Pattern NAME = Pattern.compile("<module.name>(.*)</module.name>");
  private static final Pattern OURS =
      Pattern.compile(".*/(annotations|runtime)/target/(classes|tessera-[^/]*[.]jar)");
  private static final Pattern THEIRS =
      Pattern.compile(
          ".*/(undertow|jboss|xnio|wildfly|smallrye|nimbus|jackson-core|jspecify)[^/]*");
  private static final String MODULE =
      """
      module app {
        requires static dev.tessera;
        requires dev.tessera.runtime;
      }
      """;
  private static final String SERVER =
      """
      package app;

      import dev.tessera.*;

      @McpServer(name = "Tools", version = "1")
      @Public
      public class Tools {
        public record Item(String name, int count) {}

        /** Doubles. */
        @McpTool public Item twice(Item item) {
          return new Item(item.name(), item.count() * 2);
        }
      }
      """;
  private static final String CALL =
      """
      {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"twice",\
      "arguments":{"item":{"name":"a","count":2}},"_meta":{\
      "io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"},\
      "io.modelcontextprotocol/clientCapabilities":{}}}}
      """;

  @TempDir private Path folder;

  @Test
  void serveTools() throws Exception {
    List<File> modules = ours();
    Path classes = Files.createDirectory(folder.resolve("classes"));
    compile(classes, modules);
    modules.add(classes.toFile());
    assertThat(run(joined(modules), joined(theirs())))
        .contains("\"structuredContent\":{\"name\":\"a\",\"count\":4}");
  }

  private static List<String> classPath() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
  }

  /** Ours as the jars they will be, with the module name that their build gives them. */
  private List<File> ours() throws IOException {
    List<File> path = new ArrayList<>();
    for (String each : classPath()) {
      Matcher ours = OURS.matcher(each);
      if (ours.matches()) {
        path.add(jar(ours.group(1), Path.of(each)));
      }
    }
    assertThat(path).hasSize(2);
    return path;
  }

  private static List<File> theirs() {
    return classPath().stream().filter(THEIRS.asMatchPredicate()).map(File::new).toList();
  }

  private static String joined(List<File> path) {
    return String.join(File.pathSeparator, path.stream().map(File::toString).toList());
  }

  private File jar(String module, Path classes) throws IOException {
    if (Files.isRegularFile(classes)) {
      return classes.toFile();
    }
    Matcher name = NAME.matcher(Files.readString(Path.of("..", module, "pom.xml")));
    assertThat(name.find()).isTrue();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", name.group(1));
    return Disk.jar(classes, manifest, folder.resolve(module + ".jar")).toFile();
  }

  private static void compile(Path classes, List<File> path) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringBuilder said = new StringBuilder();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
      files.setLocation(StandardLocation.MODULE_PATH, path);
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              it -> said.append(it).append('\n'),
              List.of("--release", "17", "-Xlint:all,-processing,-requires-automatic", "-Werror"),
              null,
              List.of(Javac.file(MODULE), Javac.file(SERVER)));
      task.setProcessors(List.of(new TesseraProcessor()));
      assertThat(task.call()).as(said.toString()).isTrue();
    }
  }

  private String run(String modules, String libraries) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path",
            modules,
            "--class-path",
            libraries,
            "--module",
            "app/app.ToolsServer");
    builder.environment().put("TRANSPORT", "stdio");
    Path log = folder.resolve("log");
    Process process = builder.directory(folder.toFile()).redirectError(log.toFile()).start();
    try {
      process.getOutputStream().write(CALL.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(answer + Files.readString(log)).isZero();
      return answer;
    } finally {
      process.destroyForcibly();
    }
  }
}
