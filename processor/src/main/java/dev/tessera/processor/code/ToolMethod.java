package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.Parameter;
import dev.tessera.processor.model.ToolModel;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The method that decodes a tool's arguments, calls the user's method and encodes its result. */
final class ToolMethod {
  private final ClassName userType;
  private final Decoding decoding;
  private final Writings writings;

  ToolMethod(ClassName userType, Codecs codecs) {
    this.userType = userType;
    decoding = new Decoding(new Readings(codecs));
    writings = new Writings(codecs);
  }

  MethodSpec of(ToolModel tool, String name, String constant) {
    NameAllocator names = new NameAllocator();
    tool.arguments().forEach(argument -> names.newName(argument.javaName(), argument));
    String call = names.newName("call");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .addException(Exception.class)
            .addParameter(RuntimeTypes.TOOL_CALL, call);
    if (tool.arguments().isEmpty()) {
      method.addStatement("$N.checkNoArguments()", call);
    } else {
      String in = names.newName("in");
      method
          .addStatement("$T $N = $N.arguments()", RuntimeTypes.JSON_READER, in, call)
          .addCode(decoding.statements(in, constant, tool.arguments(), names))
          .addStatement("$N.checkArguments()", call);
    }
    CodeBlock invocation = invocation(tool, call, names);
    CodeBlock result = CodeBlock.of("$N.result()", call);
    return method
        .addStatement(
            tool.result().map(type -> written(type, result, invocation, names)).orElse(invocation))
        .build();
  }

  private CodeBlock written(
      JsonType type, CodeBlock result, CodeBlock invocation, NameAllocator names) {
    return writings.of(type).call().on(result, invocation, names);
  }

  private CodeBlock invocation(ToolModel tool, String call, NameAllocator names) {
    String arguments =
        tool.parameters().stream()
            .map(parameter -> argument(parameter, call, names))
            .collect(Collectors.joining(", "));
    CodeBlock target =
        tool.method().isStatic() ? CodeBlock.of("$T", userType) : CodeBlock.of("this.tools");
    return CodeBlock.of("$L.$N($L)", target, tool.method().name(), arguments);
  }

  private static String argument(Parameter parameter, String call, NameAllocator names) {
    if (parameter instanceof Parameter.Argument argument) {
      return names.get(argument.property());
    }
    return switch ((Parameter.Context) parameter) {
      case CALLER -> call + ".caller()";
      case CAPABILITIES -> call + ".capabilities()";
    };
  }
}
