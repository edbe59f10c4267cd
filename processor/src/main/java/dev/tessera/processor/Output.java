package dev.tessera.processor;

import com.squareup.javapoet.JavaFile;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.schema.Contract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes what was generated for a class, which is the only origin of it all. */
final class Output {
  private final Filer filer;

  Output(Filer filer) {
    this.filer = filer;
  }

  void write(ServerModel server, List<JavaFile> files, TypeElement origin) throws IOException {
    for (JavaFile file : files) {
      JavaFile.builder(
              file.packageName, file.typeSpec.toBuilder().addOriginatingElement(origin).build())
          .indent("  ")
          .skipJavaLangImports(file.skipJavaLangImports)
          .build()
          .writeTo(filer);
    }
    String path = "META-INF/mcp/" + server.binaryName() + ".json";
    try (OutputStream out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin).openOutputStream()) {
      out.write(Contract.of(server).getBytes(StandardCharsets.UTF_8));
    }
  }
}
