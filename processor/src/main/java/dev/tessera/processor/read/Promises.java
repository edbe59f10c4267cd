package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types by which a method promises its result. */
final class Promises {
  private static final Set<String> TYPES =
      Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

  private Promises() {}

  static boolean isPromise(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && TYPES.contains(
            MoreElements.asType(MoreTypes.asElement(type)).getQualifiedName().toString())
        && MoreTypes.asDeclared(type).getTypeArguments().size() == 1;
  }

  /** What is promised; the type itself if it promises nothing. */
  static TypeMirror promised(TypeMirror type) {
    if (!isPromise(type)) {
      return type;
    }
    DeclaredType promise = MoreTypes.asDeclared(type);
    return promise.getTypeArguments().get(0);
  }
}
