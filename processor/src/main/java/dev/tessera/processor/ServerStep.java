package dev.tessera.processor;

import com.google.auto.common.BasicAnnotationProcessor.Step;
import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableSetMultimap;
import dev.tessera.processor.check.Checks;
import dev.tessera.processor.code.Generator;
import dev.tessera.processor.lock.ContractLock;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import dev.tessera.processor.problem.Where;
import dev.tessera.processor.read.ServerReader;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads, checks and generates each class with {@code @McpServer}. */
final class ServerStep implements Step {
  private final ProcessingEnvironment environment;
  private final ServerReader reader;
  private final Output output;
  private final ContractLock lock;
  private final SizeReport size;

  ServerStep(ProcessingEnvironment environment) {
    this.environment = environment;
    reader = new ServerReader(environment);
    output = new Output(environment.getFiler());
    lock = new ContractLock(environment.getOptions());
    size = new SizeReport(environment.getOptions());
  }

  @Override
  public Set<String> annotations() {
    return Set.of("dev.tessera.McpServer");
  }

  @Override
  public Set<? extends Element> process(ImmutableSetMultimap<String, Element> elements) {
    for (Element element : elements.values()) {
      Problems problems = new Problems();
      try {
        process(MoreElements.asType(element), problems);
      } catch (RuntimeException | LinkageError | StackOverflowError | IOException e) {
        String place = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
        problems.add(ProblemCode.INTERNAL, Where.at(element), element.toString(), e + place);
      }
      new Reporter(environment).report(problems, ServerReader.where(MoreElements.asType(element)));
    }
    return Set.of();
  }

  private void process(TypeElement type, Problems problems) throws IOException {
    Optional<ServerModel> server = reader.read(type, problems);
    if (server.isEmpty()) {
      return;
    }
    Checks.run(server.get(), problems);
    if (!problems.hasErrors()) {
      lock.check(server.get(), problems);
      size.report(server.get(), problems);
    }
    if (!problems.hasErrors()) {
      output.write(server.get(), new Generator(server.get()).files(), type, problems);
    }
  }
}
