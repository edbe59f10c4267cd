package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.ToolClass.Maker;
import java.util.List;
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
    if (layout.objects().stream().allMatch(object -> object.of().maker().isPresent())) {
      type.addMethod(main());
    }
    return type.addMethod(builder()).build();
  }

  private MethodSpec main() {
    List<Maker> makers =
        layout.objects().stream().map(object -> object.of().maker().orElseThrow()).toList();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("main")
            .addJavadoc("Starts the server with the settings in the environment.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(String[].class, "args");
    if (makers.stream().anyMatch(Maker::mayThrow)) {
      method.addException(Exception.class);
    }
    CodeBlock objects = Literals.row(makers.stream().map(ServerFile::made).toList());
    return method
        .addStatement("$T.run(() -> builder($L), args)", RuntimeTypes.SERVER, objects)
        .build();
  }

  private static CodeBlock made(Maker maker) {
    return maker
        .method()
        .map(name -> CodeBlock.of("$T.$N()", maker.holder(), name))
        .orElseGet(() -> CodeBlock.of("new $T()", maker.holder()));
  }

  private MethodSpec builder() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("builder")
            .addJavadoc("A server of these tools, to be configured in code.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(RuntimeTypes.SERVER_BUILDER);
    layout.objects().forEach(object -> method.addParameter(object.type(), object.name()));
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "return $T.builder(new $T($L))",
                RuntimeTypes.SERVER,
                layout.mcp(),
                ToolObject.arguments(layout.objects()));
    if (layout.server().target().sourceLevel() >= VIRTUAL_THREADS) {
      code.add("\n.executor($T.newVirtualThreadPerTaskExecutor())", Executors.class);
    }
    return method.addStatement(code.build()).build();
  }
}
