package dev.tessera.processor.check;

import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.OperationKind;
import dev.tessera.processor.model.PromptModel;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.TextTypes;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Problems;
import java.util.HashMap;
import java.util.Map;

/** No two prompts have one name, and a string says each argument of a prompt or template. */
final class Prompts implements Check {
  @Override
  public void check(ServerModel server, Problems problems) {
    Map<String, PromptModel> seen = new HashMap<>();
    for (PromptModel prompt : server.features().prompts()) {
      PromptModel first = seen.putIfAbsent(prompt.name(), prompt);
      if (first != null) {
        problems.add(
            ProblemCode.DUPLICATE_PROMPT,
            prompt.nameWhere(),
            server.simpleName(),
            prompt.name(),
            DuplicateTools.place(first.method(), server));
      }
    }
    server.features().guarded().stream()
        .filter(operation -> operation.kind() != OperationKind.TOOL)
        .forEach(operation -> checkTypes(operation, problems));
  }

  private static void checkTypes(Operation operation, Problems problems) {
    for (Property argument : operation.arguments()) {
      if (!TextTypes.contain(argument.type())) {
        problems.add(
            ProblemCode.TEXT_TYPE,
            argument.where(),
            argument.label(),
            argument.javaType().toString(),
            operation.kind() == OperationKind.PROMPT
                ? "the arguments of prompts"
                : "the variables of templates");
      }
    }
  }
}
