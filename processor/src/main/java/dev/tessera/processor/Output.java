package dev.tessera.processor;

import dev.tessera.processor.code.GeneratedFile;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.schema.Contract;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
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

  void write(ServerModel server, List<GeneratedFile> files, TypeElement origin, Problems problems)
      throws IOException {
    for (GeneratedFile file : files) {
      try (Writer out = filer.createSourceFile(file.qualifiedName(), origin).openWriter()) {
        out.write(file.text());
      } catch (FilerException e) {
        problems.add(
            ProblemCode.NAME_TAKEN, server.where(), file.simpleName(), server.simpleName());
      }
    }
    writeContract(server, origin);
  }

  private void writeContract(ServerModel server, TypeElement origin) throws IOException {
    String path = "META-INF/mcp/" + server.binaryName() + ".json";
    try (OutputStream out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin).openOutputStream()) {
      out.write(Contract.of(server).getBytes(StandardCharsets.UTF_8));
    }
  }
}
