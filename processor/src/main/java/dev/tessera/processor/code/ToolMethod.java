package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.Parameter;
import dev.tessera.processor.model.ToolModel;
import javax.lang.model.element.Modifier;

/** The method that decodes a tool's arguments, calls the user's method and encodes its result. */
final class ToolMethod {
  private final ClassName userType;
  private final Decoding decoding;
  private final WriteCodes writeCodes;

  /**
   * @param within the class that the method will be in
   */
  ToolMethod(ClassName userType, Codecs codecs, ClassName within) {
    this.userType = userType;
    decoding = new Decoding(new ReadCodes(codecs, within));
    writeCodes = new WriteCodes(codecs, within);
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
    if (tool.content()) {
      return method.addStatement("$N.answer($L)", call, invocation).build();
    }
    CodeBlock result = CodeBlock.of("$N.result()", call);
    return method
        .addStatement(
            tool.result().map(type -> written(type, result, invocation, names)).orElse(invocation))
        .build();
  }

  private CodeBlock written(
      JsonType type, CodeBlock result, CodeBlock invocation, NameAllocator names) {
    return writeCodes.of(type).call().on(result, invocation, names);
  }

  private CodeBlock invocation(ToolModel tool, String call, NameAllocator names) {
    CodeBlock arguments =
        Literals.row(
            tool.parameters().stream()
                .map(parameter -> CodeBlock.of("$L", argument(parameter, call, names)))
                .toList());
    return CodeBlock.of("$L.$N($L)", target(tool), tool.method().name(), arguments);
  }

  /** An argument of the name of the field hides it. */
  private CodeBlock target(ToolModel tool) {
    if (tool.method().isStatic()) {
      return CodeBlock.of("$T", userType);
    }
    boolean hidden = tool.arguments().stream().anyMatch(it -> it.javaName().equals("tools"));
    return CodeBlock.of(hidden ? "this.tools" : "tools");
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
