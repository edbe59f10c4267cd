package dev.tessera.processor;

import com.google.auto.common.BasicAnnotationProcessor.Step;
import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableSetMultimap;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Warns of tools in classes that are no servers: nobody would ever call them. */
final class StrayToolStep implements Step {
  private final ProcessingEnvironment environment;

  StrayToolStep(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public Set<String> annotations() {
    return Set.of("dev.tessera.McpTool");
  }

  @Override
  public Set<? extends Element> process(ImmutableSetMultimap<String, Element> elements) {
    Problems problems = new Problems();
    for (Element method : elements.values()) {
      TypeElement around = MoreElements.asType(method.getEnclosingElement());
      if (!MoreElements.isAnnotationPresent(around, "dev.tessera.McpServer")) {
        problems.add(
            ProblemCode.NO_SERVER,
            Where.at(method),
            method.getSimpleName().toString(),
            around.getSimpleName().toString());
      }
    }
    new Reporter(environment.getMessager()).report(problems);
    return Set.of();
  }
}
