package dev.tessera.processor.code;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the source of everything that is generated for one server, from a model without faults.
 */
public final class Generator {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final String PROCESSOR = "dev.tessera.processor.TesseraProcessor";

  private final ServerModel server;

  /**
   * @param server the server
   */
  public Generator(ServerModel server) {
    this.server = server;
  }

  /** The source files, in a fixed order. */
  public List<GeneratedFile> files() {
    Layout layout = new Layout(server);
    ToolNames names = new ToolNames(server);
    CodecFiles codecs = new CodecFiles(server);
    List<TypeSpec> types = new ArrayList<>();
    types.addAll(new McpFile(layout, names, codecs.codecs()).types());
    layout.parts().forEach(part -> new SchemasFile(part, names).type().ifPresent(types::add));
    types.addAll(codecs.types());
    types.add(new ServerFile(layout).type());
    return types.stream().map(this::file).toList();
  }

  private GeneratedFile file(TypeSpec type) {
    TypeSpec.Builder marked = type.toBuilder();
    if (server.target().hasGeneratedAnnotation()) {
      marked.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", PROCESSOR).build());
    }
    if (server.target().usesDeprecated()) {
      marked.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "{$S, $S}", "deprecation", "removal")
              .build());
    }
    JavaFile file =
        JavaFile.builder(server.type().packageName(), marked.build())
            .indent("  ")
            .skipJavaLangImports(!server.target().hidesJavaLang())
            .build();
    return new GeneratedFile(file.packageName, file.typeSpec.name, file.toString());
  }
}
