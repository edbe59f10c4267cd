package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.Features;
import dev.tessera.processor.model.OperationKind;
import dev.tessera.processor.model.ToolClass;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the classes whose methods are the tools of a server: its own, and those it lists. */
final class ToolClasses {
  private final Reading reading;
  private final Map<TypeElement, Where> types = new LinkedHashMap<>();

  ToolClasses(Reading reading, Annotation server) {
    this.reading = reading;
    types.put(reading.server(), server.where());
    for (AnnotationValue value : server.values("tools")) {
      add((TypeMirror) value.getValue(), server.where(value));
    }
  }

  private void add(TypeMirror type, Where where) {
    if (type.getKind() != TypeKind.DECLARED) {
      report(ProblemCode.TOOL_CLASS, where, TypeName.get(type).toString(), "no class");
      return;
    }
    TypeElement element = MoreElements.asType(MoreTypes.asElement(type));
    String name = String.join(".", ClassName.get(element).simpleNames());
    if (types.containsKey(element)) {
      report(
          ProblemCode.DUPLICATE_CLASS, where, name, ClassName.get(reading.server()).simpleName());
    } else if (ServerKind.isToolClass(element, name, where, reading)) {
      types.put(element, where);
    }
  }

  private void report(ProblemCode code, Where where, String... details) {
    reading.problems().add(code, where, details);
  }

  /** The classes, the server's own first. */
  List<ToolClass> all() {
    Makers makers = new Makers(reading, List.copyOf(types.keySet()));
    return types.keySet().stream()
        .map(type -> new ToolClass(ClassName.get(type), makers.of(type)))
        .toList();
  }

  /** What all classes offer. */
  Features features() {
    MethodReader methods = new MethodReader(reading);
    return new Features(
        read(OperationKind.TOOL, new ToolReader(methods)::read),
        read(OperationKind.RESOURCE, new ResourceReader(methods)::read),
        read(OperationKind.PROMPT, new PromptReader(methods)::read),
        read(OperationKind.COMPLETION, new CompletionReader(methods)::read));
  }

  private <T> List<T> read(OperationKind kind, Function<ToolMethods.Found, T> reader) {
    return types.keySet().stream()
        .flatMap(type -> new ToolMethods(reading, type, kind).all().stream())
        .map(reader)
        .toList();
  }

  /** Says which of the listed classes offer nothing. */
  void checkUse(Features features) {
    Set<ClassName> used =
        features.all().stream().map(it -> it.method().owner()).collect(Collectors.toSet());
    types.forEach(
        (type, where) -> {
          if (!type.equals(reading.server()) && !used.contains(ClassName.get(type))) {
            String name = String.join(".", ClassName.get(type).simpleNames());
            report(ProblemCode.NO_TOOLS, where, name);
          }
        });
  }
}
