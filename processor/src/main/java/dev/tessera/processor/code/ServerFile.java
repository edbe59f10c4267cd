package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.ServerModel;
import java.util.concurrent.Executors;
import javax.lang.model.element.Modifier;

/** The class with the {@code main} that starts the server. */
final class ServerFile {
  /** The first Java with virtual threads. */
  private static final int VIRTUAL_THREADS = 21;

  private final Layout layout;

  ServerFile(Layout layout) {
    this.layout = layout;
  }

  TypeSpec type() {
    ServerModel server = layout.server();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(server.generated("Server"))
            .addModifiers(Modifiers.visibility(server))
            .addModifiers(Modifier.FINAL)
            .addJavadoc("Serves the tools of {@link $T}.\n", server.type())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (server.target().hasConstructor() || !layout.needsObject()) {
      type.addMethod(main());
    }
    return type.addMethod(builder()).build();
  }

  private MethodSpec main() {
    CodeBlock object =
        layout.needsObject() ? CodeBlock.of("new $T()", layout.server().type()) : CodeBlock.of("");
    return MethodSpec.methodBuilder("main")
        .addJavadoc("Starts the server with the settings in the environment.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(String[].class, "args")
        .addStatement("$T.run(builder($L), args)", RuntimeTypes.SERVER, object)
        .build();
  }

  private MethodSpec builder() {
    ClassName user = layout.server().type();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("builder")
            .addJavadoc("A server of these tools, to be configured in code.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(RuntimeTypes.SERVER_BUILDER);
    if (layout.needsObject()) {
      method.addParameter(user, "tools");
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "return $T.builder(new $T($L))",
                RuntimeTypes.SERVER,
                layout.mcp(),
                layout.needsObject() ? "tools" : "");
    if (layout.server().target().sourceLevel() >= VIRTUAL_THREADS) {
      code.add("\n.executor($T.newVirtualThreadPerTaskExecutor())", Executors.class);
    }
    return method.addStatement(code.build()).build();
  }
}
