package dev.tessera.processor.check;

import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ResourceModel;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.UriTemplate;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The URI of a resource is one, no other has it, and its variables are the parameters. */
final class Resources implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    Map<String, ResourceModel> seen = new HashMap<>();
    for (ResourceModel resource : server.features().resources()) {
      UriTemplate template = resource.template();
      Optional<String> fault = template.fault().or(() -> fault(template.example()));
      if (fault.isPresent()) {
        problems.add(
            ProblemCode.RESOURCE_URI, resource.uri().where(), resource.uri().text(), fault.get());
      } else {
        checkVariables(resource, template, problems);
        checkUnique(resource, seen.putIfAbsent(template.shape(), resource), server, problems);
      }
    }
  }

  private static Optional<String> fault(String uri) {
    if (uri.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      return Optional.of("a character other than visible ASCII");
    }
    try {
      return new URI(uri).isAbsolute() ? Optional.empty() : Optional.of("no scheme");
    } catch (URISyntaxException e) {
      return Optional.of("a part that no URI has");
    }
  }

  private static void checkVariables(
      ResourceModel resource, UriTemplate template, Problems problems) {
    List<String> parameters = new ArrayList<>();
    for (Property argument : resource.arguments()) {
      parameters.add(argument.name());
      if (!template.variables().contains(argument.name())) {
        problems.add(
            ProblemCode.NO_VARIABLE,
            argument.nameWhere(),
            argument.label(),
            template.text(),
            argument.name(),
            hint(argument.name(), template.variables(), "{%s}"));
      } else if (argument.isOptional()) {
        problems.add(ProblemCode.OPTIONAL_VARIABLE, argument.where(), argument.label());
      }
    }
    for (String variable : template.variables()) {
      if (!parameters.contains(variable)) {
        problems.add(
            ProblemCode.NO_PARAMETER,
            resource.uri().where(),
            variable,
            template.text(),
            resource.method().name(),
            hint(variable, parameters, "\"%s\""));
      }
    }
  }

  private static String hint(String name, List<String> candidates, String form) {
    return Nearest.to(name, candidates)
        .map(near -> " Did you mean " + form.formatted(near) + "?")
        .orElse("");
  }

  private static void checkUnique(
      ResourceModel resource,
      @Nullable ResourceModel first,
      ServerModel server,
      Problems problems) {
    if (first != null) {
      problems.add(
          first.uri().text().equals(resource.uri().text())
              ? ProblemCode.DUPLICATE_RESOURCE
              : ProblemCode.AMBIGUOUS_RESOURCE,
          resource.uri().where(),
          resource.uri().text(),
          DuplicateTools.place(first.method(), server),
          first.uri().text());
    }
  }
}
