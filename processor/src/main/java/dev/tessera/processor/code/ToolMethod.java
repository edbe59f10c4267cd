package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.Parameter;
import dev.tessera.processor.model.ToolModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The method that decodes a tool's arguments, calls the user's method and encodes its result. */
final class ToolMethod {
  private final List<ToolObject> objects;
  private final Decoding decoding;
  private final WriteCodes writeCodes;

  /**
   * @param objects what the tools may be called on
   * @param within the class that the method will be in
   */
  ToolMethod(List<ToolObject> objects, Codecs codecs, ClassName within) {
    this.objects = objects;
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
    return method
        .addStatement(
            tool.later()
                ? later(tool, call, invocation, names)
                : now(tool, call, invocation, names))
        .build();
  }

  /** Leaves a value in the call. */
  private CodeBlock now(ToolModel tool, String call, CodeBlock value, NameAllocator names) {
    if (tool.content()) {
      return CodeBlock.of("$N.answer($L)", call, value);
    }
    CodeBlock result = CodeBlock.of("$N.result()", call);
    return tool.result()
        .map(type -> writeCodes.of(type).call().on(result, value, names))
        .orElse(value);
  }

  private CodeBlock later(ToolModel tool, String call, CodeBlock stage, NameAllocator names) {
    NameAllocator inner = names.clone();
    String value = inner.newName("value");
    CodeBlock body =
        tool.content() || tool.result().isPresent()
            ? now(tool, call, CodeBlock.of("$N", value), inner)
            : CodeBlock.of("{}");
    return CodeBlock.of("$N.later($L, $N -> $L)", call, stage, value, body);
  }

  private CodeBlock invocation(ToolModel tool, String call, NameAllocator names) {
    CodeBlock arguments =
        Literals.row(
            tool.parameters().stream()
                .map(parameter -> CodeBlock.of("$L", argument(parameter, call, names)))
                .toList());
    return CodeBlock.of("$L.$N($L)", target(tool, names), tool.method().name(), arguments);
  }

  /** A name within the method hides a field of the same name. */
  private CodeBlock target(ToolModel tool, NameAllocator names) {
    if (tool.method().isStatic()) {
      return CodeBlock.of("$T", tool.method().owner());
    }
    String field = objects.stream().filter(it -> it.isFor(tool)).findFirst().orElseThrow().name();
    boolean hidden = objects.size() > 1 || !names.clone().newName(field).equals(field);
    return CodeBlock.of(hidden ? "this.$N" : "$N", field);
  }

  private static String argument(Parameter parameter, String call, NameAllocator names) {
    if (parameter instanceof Parameter.Argument argument) {
      return names.get(argument.property());
    }
    return switch ((Parameter.Context) parameter) {
      case CALLER -> call + ".caller()";
      case ACCESS_TOKEN -> call + ".accessToken()";
      case CAPABILITIES -> call + ".capabilities()";
      case PROGRESS -> call + ".progress()";
      case LOG -> call + ".log()";
      case CANCELLATION -> call + ".cancellation()";
      case TRACE -> call + ".traceContext()";
      case META -> call + ".requestMeta()";
    };
  }
}
