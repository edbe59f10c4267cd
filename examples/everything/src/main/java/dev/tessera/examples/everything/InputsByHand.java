package dev.tessera.examples.everything;

import dev.tessera.runtime.input.Elicit;
import dev.tessera.runtime.input.Form;
import dev.tessera.runtime.input.RequestState;
import dev.tessera.runtime.input.Roots;
import dev.tessera.runtime.input.Sampling;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptCall;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.OperationCall;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.util.List;
import java.util.function.Function;

/** The tools that ask, described and dispatched by hand. */
final class InputsByHand {
  private static final String PREFIX = "test_input_required_result_";
  private static final Form<InputTools.Name> NAME =
      form("name", "string", JsonReader::readString, InputTools.Name::new);
  private static final Form<InputTools.Color> COLOR =
      form("color", "string", JsonReader::readString, InputTools.Color::new);
  private static final Form<InputTools.Context> CONTEXT =
      form("context", "string", JsonReader::readString, InputTools.Context::new);
  private static final Form<InputTools.Confirmation> CONFIRMATION =
      form("ok", "boolean", JsonReader::readBoolean, InputTools.Confirmation::new);

  private final InputTools tools = new InputTools();

  static List<Tool> tools(Guard guard) {
    return List.of(
        tool(PREFIX + "elicitation", "Asks the user for a name.", guard),
        tool(PREFIX + "sampling", "Asks the client's model.", guard),
        tool(PREFIX + "list_roots", "Asks for the client's roots.", guard),
        tool(PREFIX + "request_state", "Keeps something while the user confirms.", guard),
        tool(PREFIX + "multiple_inputs", "Asks three things at once.", guard),
        tool(PREFIX + "multi_round", "Asks one thing after another.", guard),
        tool(PREFIX + "tampered_state", "Keeps something that nobody may change.", guard),
        tool(PREFIX + "capabilities", "Asks what the client is capable of.", guard),
        tool("test_streaming_elicitation", "Asks the user for a name.", guard));
  }

  private static Tool tool(String name, String description, Guard guard) {
    return Tool.named(name, guard).description(description).asks().textResult().build();
  }

  void call(int tool, ToolCall call) throws Exception {
    call.checkNoArguments();
    call.result().value(answer(tool, call));
  }

  private String answer(int tool, ToolCall call) {
    return switch (tool) {
      case 0, 8 -> tools.elicitation(elicit(call, "user_name", NAME));
      case 1 -> tools.sampling(new Sampling(call.inputs(), "capital_question"));
      case 2 -> tools.listRoots(new Roots(call.inputs(), "client_roots"));
      case 3, 6 -> tools.requestState(elicit(call, "confirm", CONFIRMATION), state(call));
      case 4 ->
          tools.multipleInputs(
              elicit(call, "user_name", NAME),
              new Sampling(call.inputs(), "greeting"),
              new Roots(call.inputs(), "client_roots"),
              state(call));
      case 5 ->
          tools.multiRound(elicit(call, "step1", NAME), elicit(call, "step2", COLOR), state(call));
      case 7 ->
          tools.capabilities(
              elicit(call, "user_name", NAME), new Sampling(call.inputs(), "greeting"));
      default -> throw new IndexOutOfBoundsException(tool);
    };
  }

  static Prompt prompt(Guard guard) {
    return Prompt.named(PREFIX + "prompt", guard)
        .description("Asks the user for a context.")
        .asks()
        .build();
  }

  void get(PromptCall call) throws Exception {
    call.checkNoArguments();
    call.answer(tools.prompt(elicit(call, "user_context", CONTEXT)));
  }

  private static <T> Elicit<T> elicit(OperationCall call, String name, Form<T> form) {
    return new Elicit<>(call.inputs(), name, form);
  }

  private static RequestState<InputTools.Begun> state(OperationCall call) {
    return new RequestState<>(
        call.inputs(),
        in -> new InputTools.Begun(in.readString()),
        (out, begun) -> out.value(begun.note()));
  }

  /** A form with one field, which is required. */
  private static <V, T> Form<T> form(
      String field, String type, Function<JsonReader, V> value, Function<V, T> form) {
    Members members = Members.required(field);
    return new Form<>(
        "{\"type\":\"object\",\"properties\":{\""
            + field
            + "\":{\"type\":\""
            + type
            + "\"}},\"required\":[\""
            + field
            + "\"]}",
        in -> {
          T read = null;
          for (in.object(members); in.next(); ) {
            read = form.apply(value.apply(in));
          }
          return read;
        });
  }
}
