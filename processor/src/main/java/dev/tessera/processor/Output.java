package dev.tessera.processor;

import com.squareup.javapoet.JavaFile;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.schema.Contract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes what was generated for a class, which is the only origin of it all. */
final class Output {
  private final Filer filer;

  Output(Filer filer) {
    this.filer = filer;
  }

  void write(ServerModel server, List<JavaFile> files, TypeElement origin, Problems problems)
      throws IOException {
    for (JavaFile file : files) {
      try {
        write(file, origin);
      } catch (FilerException e) {
        String name = file.typeSpec.name;
        problems.add(ProblemCode.NAME_TAKEN, server.where(), name, server.simpleName());
      }
    }
    writeContract(server, origin);
  }

  private void write(JavaFile file, TypeElement origin) throws IOException {
    JavaFile.builder(
            file.packageName, file.typeSpec.toBuilder().addOriginatingElement(origin).build())
        .indent("  ")
        .skipJavaLangImports(file.skipJavaLangImports)
        .build()
        .writeTo(filer);
  }

  private void writeContract(ServerModel server, TypeElement origin) throws IOException {
    String path = "META-INF/mcp/" + server.binaryName() + ".json";
    try (OutputStream out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin).openOutputStream()) {
      out.write(Contract.of(server).getBytes(StandardCharsets.UTF_8));
    }
  }
}
