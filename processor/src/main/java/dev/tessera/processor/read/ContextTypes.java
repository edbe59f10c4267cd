package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.Parameter.Context;
import java.util.Map;
import java.util.Optional;

/** The types of parameters that take something else of a call than its arguments. */
final class ContextTypes {
  private static final Map<TypeName, Context> TYPES =
      Map.of(
          ClassName.get("dev.tessera.runtime.tool", "Caller"), Context.CALLER,
          ClassName.get("dev.tessera.runtime.tool", "AccessToken"), Context.ACCESS_TOKEN,
          ClassName.get("dev.tessera.runtime.tool", "ClientCapabilities"), Context.CAPABILITIES,
          ClassName.get("dev.tessera.runtime.interaction", "Progress"), Context.PROGRESS,
          ClassName.get("dev.tessera.runtime.interaction", "ClientLog"), Context.LOG,
          ClassName.get("dev.tessera.runtime.interaction", "Polling"), Context.POLLING,
          ClassName.get("dev.tessera.runtime.interaction", "Cancellation"), Context.CANCELLATION,
          ClassName.get("dev.tessera.runtime.interaction", "TraceContext"), Context.TRACE,
          ClassName.get("dev.tessera.runtime.interaction", "RequestMeta"), Context.META,
          ClassName.get("dev.tessera.runtime.change", "Changes"), Context.CHANGES,
          ClassName.get("dev.tessera.runtime.interaction", "Task"), Context.TASK);

  private ContextTypes() {}

  /** What a parameter of this type takes; empty if it is an argument. */
  static Optional<Context> of(TypeName type) {
    return Optional.ofNullable(TYPES.get(type));
  }
}
