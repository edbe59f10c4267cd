package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import dev.tessera.processor.model.AccessModel;

/** The access policy of a server, where it is not the usual one. */
final class AccessCode {
  private AccessCode() {}

  /** A call of the description's builder, or nothing. */
  static CodeBlock of(AccessModel access) {
    if (access.isUsual()) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder code =
        CodeBlock.builder().add("\n.access(\n$>$>$T.usual()$>$>", RuntimeTypes.ACCESS_POLICY);
    if (access.grantedOnly()) {
      code.add("\n.withVisibility($T.GRANTED)", RuntimeTypes.VISIBILITY);
    }
    if (access.anonymous()) {
      code.add("\n.withAnonymous()");
    }
    if (access.deniesByResult()) {
      code.add("\n.withScopeDenial($T.TOOL_RESULT)", RuntimeTypes.SCOPE_DENIAL);
    }
    return code.add(")$<$<$<$<").build();
  }
}
