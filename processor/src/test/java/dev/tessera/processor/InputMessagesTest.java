package dev.tessera.processor;

import static dev.tessera.processor.Messages.assertMessages;

import org.junit.jupiter.api.Test;

/** What is said about methods that ask their client in a way that it cannot be asked. */
class InputMessagesTest {

  private static String server(String members) {
    return """
        import dev.tessera.*;
        import dev.tessera.runtime.input.*;
        import jakarta.validation.constraints.*;
        import java.time.*;
        import java.util.*;

        @McpServer(name = "Tools", version = "1")
        @Public
        class Tools {
          %s
        }
        """
        .formatted(members);
  }

  @Test
  void aFormIsARecord() {
    assertMessages(
        server(
            "@McpTool(description = \"Asks.\") public String ask(Elicit<String> /*!*/name) {"
                + " return \"\"; }"),
        "error [mcp/form-type] Parameter 'name' of ask asks for java.lang.String, which is no form."
            + " Use a record of strings, numbers, booleans, enums and lists of enums.");
  }

  @Test
  void aFormIsFlat() {
    assertMessages(
        server(
            """
            record Address(String street) {}
            record Contact(String name, Address /*!*/address, List<String> /*!*/tags,
                LocalTime /*!*/at) {}

            @McpTool(description = "Asks.") public String ask(Elicit<Contact> contact) {
              return "";
            }
            """),
        field("address", "Tools.Address"),
        field("tags", "java.util.List<java.lang.String>"),
        field("at", "java.time.LocalTime"));
  }

  private static String field(String name, String type) {
    return "error [mcp/form-field] Component '"
        + name
        + "' of Tools.Contact has type "
        + type
        + ", and a form has no field for that. Use String, a number, boolean, an enum, a List of an"
        + " enum, URI, LocalDate, Instant or OffsetDateTime.";
  }

  @Test
  void aConstraintHasToBeShown() {
    assertMessages(
        server(
            """
            record Contact(/*!*/@Pattern(regexp = "[a-z]+") String name) {}

            @McpTool(description = "Asks.") public String ask(Elicit<Contact> contact) {
              return "";
            }
            """),
        "error [mcp/form-constraint] Component 'name' of Tools.Contact has @Pattern(regexp ="
            + " \"[a-z]+\"), which a form cannot show to the user. Remove it, and check the value in"
            + " the method.");
  }

  @Test
  void onlyChoicesOfFormsHaveNamesForTheirConstants() {
    String text =
        " has @EnumNames, and only a choice of a form has names for its constants. Put it on a"
            + " component of a record whose type is an enum, or remove it.";
    assertMessages(
        server(
            """
            enum Size { S, L }
            record Order(@EnumNames Size one, /*!*/@EnumNames int count,
                /*!*/@EnumNames List<Size> more) {}

            @McpTool(description = "Asks.")
            public String ask(/*!*/@EnumNames Size size, Elicit<Order> order) {
              return "";
            }
            """),
        "error [mcp/enum-names] Component 'count' of Tools.Order" + text,
        "error [mcp/enum-names] Component 'more' of Tools.Order" + text,
        "error [mcp/enum-names] Parameter 'size' of ask" + text);
  }

  @Test
  void aStateIsARecord() {
    assertMessages(
        server(
            "@McpTool(description = \"Asks.\") public String ask(RequestState<Integer> /*!*/step) {"
                + " return \"\"; }"),
        "error [mcp/state-type] Parameter 'step' of ask keeps java.lang.Integer, which is no record."
            + " Use a record.");
  }

  @Test
  void whoAsksMayWait() {
    assertMessages(
        server(
            "@McpTool(description = \"Asks.\", blocking = false)"
                + " public String ask(Roots /*!*/roots) { return \"\"; }"),
        "error [mcp/asks-non-blocking] Parameter 'roots' of ask asks the client, and ask is not to"
            + " block. Remove blocking = false, or the parameter.");
  }

  @Test
  void aCompletionCannotAsk() {
    assertMessages(
        server(
            """
            @McpPrompt(description = "Greets.") public String greet(String name) { return name; }

            @McpComplete(prompt = "greet", argument = "name")
            public List<String> names(String typed, Roots /*!*/roots) { return List.of(); }
            """),
        "error [mcp/asks-completion] Parameter 'roots' of names asks the client, and a completion"
            + " cannot. Remove the parameter.");
  }
}
