package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.NameAllocator;
import java.util.Optional;

/**
 * How a value is read, as an expression on a reader and as a function of one.
 *
 * @param call the expression
 * @param reference the method reference; empty if a lambda is needed
 */
record ReadCode(Call call, Optional<CodeBlock> reference) {

  /** An expression on a reader. */
  interface Call {
    /**
     * The expression.
     *
     * @param in the name of the reader
     * @param names the names in scope, for lambdas inside
     */
    CodeBlock on(String in, NameAllocator names);
  }

  /** A method of the reader. */
  static ReadCode method(String name) {
    return new ReadCode(
        (in, names) -> CodeBlock.of("$N.$L()", in, name),
        Optional.of(CodeBlock.of("$T::$L", RuntimeTypes.JSON_READER, name)));
  }

  /** A static method that takes the reader. */
  static ReadCode helper(ClassName holder, String name, ClassName within) {
    CodeBlock method = Codecs.method(holder, name, within);
    return new ReadCode(
        (in, names) -> CodeBlock.of("$L($N)", method, in),
        Optional.of(CodeBlock.of("$T::$L", holder, name)));
  }

  /** Any expression. */
  static ReadCode expression(Call call) {
    return new ReadCode(call, Optional.empty());
  }

  /** The function from a reader to the value. */
  CodeBlock function(NameAllocator names) {
    return reference.orElseGet(
        () -> {
          NameAllocator inner = names.clone();
          String element = inner.newName("element");
          return CodeBlock.of("$L -> $L", element, call.on(element, inner));
        });
  }
}
