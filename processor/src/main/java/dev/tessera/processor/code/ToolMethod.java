package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.CompletionModel;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Parameter;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ToolModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The method that decodes an operation's arguments, calls the user's method and encodes its result.
 */
final class ToolMethod {
  private final List<ToolObject> objects;
  private final Decoding decoding;
  private final AnswerCode answers;
  private final AskedCode asked;

  /**
   * @param objects what the tools may be called on
   * @param within the class that the method will be in
   */
  ToolMethod(List<ToolObject> objects, Codecs codecs, SchemasFile schemas, ClassName within) {
    this.objects = objects;
    decoding = new Decoding(new ReadCodes(codecs, within));
    answers = new AnswerCode(new WriteCodes(codecs, within));
    asked = new AskedCode(codecs, schemas);
  }

  /** Whether the arguments are read into variables, one by one. */
  static boolean isDecoded(Operation operation) {
    return !(operation instanceof CompletionModel)
        && !isRaw(operation)
        && !operation.arguments().isEmpty();
  }

  /** Whether the one argument is the whole object. */
  private static boolean isRaw(Operation operation) {
    return operation instanceof ToolModel tool && tool.inputSchema().isPresent();
  }

  MethodSpec of(Operation operation, String name, String constant) {
    NameAllocator names = new NameAllocator();
    operation.arguments().forEach(argument -> names.newName(argument.javaName(), argument));
    String call = names.newName("call");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .addException(Exception.class)
            .addParameter(Dispatch.call(operation.kind()), call);
    if (isRaw(operation)) {
      Property whole = operation.arguments().get(0);
      method
          .addStatement(
              "$T $N = $N.arguments().readJson()", whole.javaType(), names.get(whole), call)
          .addStatement("$N.checkArguments()", call);
    } else if (isDecoded(operation)) {
      String in = names.newName("in");
      method
          .addStatement("$T $N = $N.arguments()", RuntimeTypes.JSON_READER, in, call)
          .addCode(decoding.statements(in, constant, operation.arguments(), names))
          .addStatement("$N.checkArguments()", call);
    } else if (!(operation instanceof CompletionModel)) {
      method.addStatement("$N.checkNoArguments()", call);
    }
    if (operation instanceof ToolModel tool && tool.beginsAsTask()) {
      method.addStatement("$N.task().begin()", call);
    }
    CodeBlock invocation = invocation(operation, call, names);
    return method.addCode(answers.of(operation, call, invocation, names)).build();
  }

  private CodeBlock invocation(Operation operation, String call, NameAllocator names) {
    List<CodeBlock> arguments =
        operation instanceof CompletionModel completion
            ? CompletionArguments.of(completion, call, it -> argument(it, call, names))
            : operation.parameters().stream()
                .map(parameter -> argument(operation, parameter, call, names))
                .toList();
    return CodeBlock.of(
        "$L.$N($L)", target(operation, names), operation.method().name(), Literals.row(arguments));
  }

  /** A name within the method hides a field of the same name. */
  private CodeBlock target(Operation operation, NameAllocator names) {
    if (operation.method().isStatic()) {
      return CodeBlock.of("$T", operation.method().owner());
    }
    String field =
        objects.stream().filter(it -> it.isFor(operation)).findFirst().orElseThrow().name();
    boolean hidden = objects.size() > 1 || !names.clone().newName(field).equals(field);
    return CodeBlock.of(hidden ? "this.$N" : "$N", field);
  }

  private CodeBlock argument(
      Operation operation, Parameter parameter, String call, NameAllocator names) {
    return parameter instanceof Parameter.Asked question
        ? asked.of(operation, question, call)
        : argument(parameter, call, names);
  }

  private static CodeBlock argument(Parameter parameter, String call, NameAllocator names) {
    if (parameter instanceof Parameter.Argument argument) {
      return CodeBlock.of("$N", names.get(argument.property()));
    }
    return switch ((Parameter.Context) parameter) {
      case CALLER -> CodeBlock.of("$N.caller()", call);
      case ACCESS_TOKEN -> CodeBlock.of("$N.accessToken()", call);
      case CAPABILITIES -> CodeBlock.of("$N.capabilities()", call);
      case PROGRESS -> CodeBlock.of("$N.progress()", call);
      case POLLING -> CodeBlock.of("$N.polling()", call);
      case LOG -> CodeBlock.of("$N.log()", call);
      case CANCELLATION -> CodeBlock.of("$N.cancellation()", call);
      case TRACE -> CodeBlock.of("$N.traceContext()", call);
      case META -> CodeBlock.of("$N.requestMeta()", call);
      case CHANGES -> CodeBlock.of("$T.of($N)", RuntimeTypes.CHANGES, call);
      case TASK -> CodeBlock.of("$N.task()", call);
    };
  }
}
