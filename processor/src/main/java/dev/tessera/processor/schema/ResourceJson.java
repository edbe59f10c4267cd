package dev.tessera.processor.schema;

import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.ResourceModel;
import dev.tessera.processor.schema.Json.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the definition of a resource says of its contents (MCP 2026-07-28, Resources). */
public final class ResourceJson {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

  private ResourceJson() {}

  /** For whom it is; empty if nothing is said. */
  public static Optional<Json> annotations(ResourceModel resource) {
    JsonObject annotations = Json.object();
    annotations.putUnlessEmpty(
        "audience", resource.facts().audience().stream().map(Json::string).toList());
    resource
        .facts()
        .priority()
        .map(Written::text)
        .ifPresent(it -> annotations.put("priority", Json.literal(it)));
    return annotations.members().isEmpty() ? Optional.empty() : Optional.of(annotations);
  }

  /** A time such as {@code 10m}, in milliseconds; empty if it is none. */
  public static Optional<Long> millis(String time) {
    Matcher matcher = TIME.matcher(time);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long unit =
        switch (matcher.group(2)) {
          case "ms" -> 1;
          case "s" -> 1_000;
          case "m" -> 60_000;
          default -> 3_600_000;
        };
    return Optional.of(Long.parseLong(matcher.group(1)) * unit);
  }
}
