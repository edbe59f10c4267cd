package dev.tessera.processor;

import com.google.auto.common.BasicAnnotationProcessor.Step;
import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableSetMultimap;
import dev.tessera.processor.model.OperationKind;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import dev.tessera.processor.read.ListedClasses;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Warns of tools and the like in classes that no server has: nobody would ever call them. */
final class StrayToolStep implements Step {
  private final ProcessingEnvironment environment;

  StrayToolStep(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public Set<String> annotations() {
    Set<String> names = new LinkedHashSet<>(Set.of("dev.tessera.McpServer"));
    for (OperationKind kind : OperationKind.values()) {
      names.add("dev.tessera." + kind.annotation());
    }
    return names;
  }

  @Override
  public Set<? extends Element> process(ImmutableSetMultimap<String, Element> elements) {
    ListedClasses served = new ListedClasses(environment.getTypeUtils());
    elements.get("dev.tessera.McpServer").forEach(it -> served.addServer(MoreElements.asType(it)));
    for (OperationKind kind : OperationKind.values()) {
      elements.get("dev.tessera." + kind.annotation()).forEach(it -> check(it, kind, served));
    }
    return Set.of();
  }

  private void check(Element method, OperationKind kind, ListedClasses served) {
    TypeElement around = MoreElements.asType(method.getEnclosingElement());
    if (!served.contains(around) && !isSuppressed(around)) {
      Problems problems = new Problems();
      problems.add(
          ProblemCode.NO_SERVER,
          Where.at(method),
          method.getSimpleName().toString(),
          kind.one(),
          around.getSimpleName().toString(),
          kind.annotation());
      new Reporter(environment).report(problems, Where.at(method));
    }
  }

  /** A library's tools are for the servers of others. */
  private static boolean isSuppressed(TypeElement type) {
    SuppressWarnings suppressed = type.getAnnotation(SuppressWarnings.class);
    return suppressed != null && Arrays.asList(suppressed.value()).contains("mcp/no-server");
  }
}
