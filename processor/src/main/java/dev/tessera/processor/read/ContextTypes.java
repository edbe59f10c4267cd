package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.Parameter.Context;
import java.util.Map;
import java.util.Optional;

/** The types of parameters that take something else of a call than its arguments. */
final class ContextTypes {
  private static final Map<TypeName, Context> TYPES =
      Map.ofEntries(
          type("tool", "Caller", Context.CALLER),
          type("tool", "AccessToken", Context.ACCESS_TOKEN),
          type("tool", "ClientCapabilities", Context.CAPABILITIES),
          type("interaction", "Progress", Context.PROGRESS),
          type("interaction", "ClientLog", Context.LOG),
          type("interaction", "Polling", Context.POLLING),
          type("interaction", "Cancellation", Context.CANCELLATION),
          type("interaction", "TraceContext", Context.TRACE),
          type("interaction", "RequestMeta", Context.META),
          type("change", "Changes", Context.CHANGES),
          type("interaction", "Task", Context.TASK));

  private ContextTypes() {}

  private static Map.Entry<TypeName, Context> type(String of, String name, Context context) {
    return Map.entry(ClassName.get("dev.tessera.runtime." + of, name), context);
  }

  /** What a parameter of this type takes; empty if it is an argument. */
  static Optional<Context> of(TypeName type) {
    return Optional.ofNullable(TYPES.get(type));
  }
}
