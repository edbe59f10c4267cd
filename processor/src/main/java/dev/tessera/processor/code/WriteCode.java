package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.NameAllocator;
import java.util.Optional;

/**
 * How a value is written, as an expression and as a function of a writer and the value.
 *
 * @param call the expression
 * @param reference the method reference; empty if a lambda is needed
 */
record WriteCode(Call call, Optional<CodeBlock> reference) {

  /** An expression that writes a value. */
  interface Call {
    /**
     * The expression.
     *
     * @param out an expression that is the writer
     * @param value an expression that is the value
     * @param names the names in scope, for lambdas inside
     */
    CodeBlock on(CodeBlock out, CodeBlock value, NameAllocator names);
  }

  CodeBlock function(NameAllocator names) {
    return reference.orElseGet(
        () -> {
          NameAllocator inner = names.clone();
          String to = inner.newName("to");
          String each = inner.newName("each");
          CodeBlock body = call.on(CodeBlock.of("$N", to), CodeBlock.of("$N", each), inner);
          return CodeBlock.of("($N, $N) -> $L", to, each, body);
        });
  }
}
