package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import dev.tessera.processor.model.CompletionModel;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.Parameter;
import dev.tessera.processor.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a completion's method is called with: what has been typed, then what is known. */
final class CompletionArguments {
  private CompletionArguments() {}

  static List<CodeBlock> of(
      CompletionModel completion, String call, Function<Parameter, CodeBlock> context) {
    List<CodeBlock> arguments = new ArrayList<>();
    boolean isFirst = true;
    for (Parameter parameter : completion.parameters()) {
      if (parameter instanceof Parameter.Argument argument) {
        arguments.add(
            isFirst ? CodeBlock.of("$N.value()", call) : known(argument.property(), call));
        isFirst = false;
      } else {
        arguments.add(context.apply(parameter));
      }
    }
    return arguments;
  }

  private static CodeBlock known(Property argument, String call) {
    CodeBlock known = CodeBlock.of("$N.known($S)", call, argument.name());
    return argument.type() instanceof OptionalType ? known : CodeBlock.of("$L.orElse(null)", known);
  }
}
