package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Target;
import dev.tessera.processor.model.ToolClass;
import dev.tessera.processor.model.UserTypes;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads what generated code may rely on. */
final class TargetReader {
  /** The classes of {@code java.lang} that generated code names. */
  private static final List<String> JAVA_LANG =
      List.of(
          "Boolean",
          "Byte",
          "Double",
          "Exception",
          "Float",
          "IllegalArgumentException",
          "IllegalStateException",
          "IndexOutOfBoundsException",
          "Integer",
          "Long",
          "Override",
          "Short",
          "String",
          "SuppressWarnings");

  private final ProcessingEnvironment environment;

  TargetReader(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  Target read(
      TypeElement type, List<ToolClass> classes, List<Operation> operations, UserTypes types) {
    Elements elements = environment.getElementUtils();
    PackageElement itsPackage = MoreElements.getPackage(type);
    String prefix = itsPackage.isUnnamed() ? "" : itsPackage.getQualifiedName() + ".";
    return new Target(
        Access.isPublicEverywhere(type),
        level(environment.getSourceVersion()),
        elements.getTypeElement(elements.getModuleOf(type), "javax.annotation.processing.Generated")
            != null,
        JAVA_LANG.stream().anyMatch(name -> elements.getTypeElement(prefix + name) != null),
        new Deprecations(elements).areAmong(classes, operations, types));
  }

  /** {@code RELEASE_17} is 17. */
  private static int level(SourceVersion version) {
    return Integer.parseInt(version.name().substring(version.name().indexOf('_') + 1));
  }
}
