package dev.tessera.processor.check;

import dev.tessera.processor.model.Format;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ResourceModel;
import dev.tessera.processor.model.ResourceModel.Facts;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.TtlModel;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.Optional;
import java.util.function.Predicate;

/** What is said of the contents of a resource can be true. */
final class ResourceFacts implements Check {
  private static final String TYPE = "[\\w.+!#$&^-]+/[\\w.+!#$&^-]+(\\s*;.*)?";

  @Override
  public void check(ServerModel server, Problems problems) {
    for (ResourceModel resource : server.features().resources()) {
      Facts facts = resource.facts();
      Values values = new Values(resource, problems);
      values.check(facts.mimeType(), it -> it.matches(TYPE), "mimeType", "text/markdown");
      values.check(facts.size(), it -> isSize(it, resource), "size", sizes(resource));
      values.check(facts.priority(), ResourceFacts::isPriority, "priority", "a number from 0 to 1");
      values.check(
          facts.lastModified(), Format.INSTANT::accepts, "lastModified", "2026-01-12T15:00:58Z");
      values.check(
          facts.ttl(), it -> TtlModel.parse(it).isPresent(), "ttl", "500ms or 10m, a year at most");
    }
  }

  private static boolean isSize(String bytes, ResourceModel resource) {
    return !resource.template().isTemplate() && Long.parseLong(bytes) >= 0;
  }

  private static String sizes(ResourceModel resource) {
    return resource.template().isTemplate()
        ? "none, since each resource of a template has its own"
        : "a number of bytes";
  }

  private static boolean isPriority(String number) {
    double priority = Double.parseDouble(number);
    return 0 <= priority && priority <= 1;
  }

  private record Values(ResourceModel resource, Problems problems) {
    void check(Optional<Written> value, Predicate<String> isRight, String member, String expected) {
      value
          .filter(it -> !isRight.test(it.text()))
          .ifPresent(
              it ->
                  problems.add(
                      ProblemCode.RESOURCE_VALUE,
                      it.where(),
                      resource.label(),
                      member,
                      it.text(),
                      expected));
    }
  }
}
