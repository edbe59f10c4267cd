package dev.tessera.processor;

import static dev.tessera.processor.Messages.assertMessages;

import org.junit.jupiter.api.Test;

/** What the compiler says of resources, prompts and completions. */
class FeatureMessagesTest {

  private static String server(String members) {
    return """
        import dev.tessera.*;
        import dev.tessera.runtime.content.Content;
        import dev.tessera.runtime.json.JsonValue;
        import java.util.*;

        @McpServer(name = "Docs", version = "1", scopes = @Scope("read"))
        class Docs {
          %s
        }
        """
        .formatted(members);
  }

  @Test
  void refusesWhatIsNoUri() {
    assertMessages(
        server(
            """
            @McpResource(uri = /*!*/"docs") @Public public String a() { return ""; }
            @McpResource(uri = /*!*/"test://ä") @Public public String b() { return ""; }
            @McpResource(uri = /*!*/"test://%zz") @Public public String c() { return ""; }
            @McpResource(uri = /*!*/"test://{a}{b}") @Public public String d(int a, int b) { return ""; }
            @McpResource(uri = /*!*/"test://{a}/{a}") @Public public String e(int a) { return ""; }
            @McpResource(uri = /*!*/"test://{+a}/{+b}") @Public public String g(int a, int b) { return ""; }
            @McpResource(uri = /*!*/"test://{?a}") @Public public String f(int a) { return ""; }
            """),
        uri("docs", "no scheme"),
        uri("test://ä", "a character other than visible ASCII"),
        uri("test://%zz", "a part that no URI has"),
        uri("test://{a}{b}", "nothing between {a} and the variable after it"),
        uri("test://{a}/{a}", "variable {a} twice"),
        uri("test://{+a}/{+b}", "more than one {+name}"),
        uri("test://{?a}", "a brace that belongs to no {name} or {+name}"));
  }

  private static String uri(String uri, String fault) {
    return "error [mcp/resource-uri] URI \""
        + uri
        + "\" has "
        + fault
        + ". Write a URI with a scheme (RFC 3986), with {name} or {+name} for the variables of a"
        + " template.";
  }

  @Test
  void matchesVariablesAndParameters() {
    assertMessages(
        server(
            """
            @McpResource(uri = /*!*/"test://{user_id}/{page}") @Public
            public String a(String /*!*/userid, Optional<Integer> /*!*/page) { return ""; }
            @McpResource(uri = "test://x") @Public
            public String b(String /*!*/other) { return ""; }
            """),
        "error [mcp/template-variable] Variable {user_id} of \"test://{user_id}/{page}\" has no"
            + " parameter of a. Add one, or set @Arg(name = ...) on one. Did you mean \"userid\"?",
        "error [mcp/template-variable] Parameter 'userid' of a is no variable of"
            + " \"test://{user_id}/{page}\". Put {userid} into it, or set @Arg(name = ...). Did you"
            + " mean {user_id}?",
        "error [mcp/template-variable] Parameter 'page' of a may be absent, and a variable of a"
            + " template is always there. Remove Optional, the Nullable annotation or @Default.",
        "error [mcp/template-variable] Parameter 'other' of b is no variable of \"test://x\". Put"
            + " {other} into it, or set @Arg(name = ...).");
  }

  @Test
  void refusesTwoResourcesForOneUri() {
    assertMessages(
        server(
            """
            @McpResource(uri = "test://a") @Public public String a() { return ""; }
            @McpResource(uri = /*!*/"test://a") @Public public String b() { return ""; }
            @McpResource(uri = "test://{x}/y") @Public public String c(int x) { return ""; }
            @McpResource(uri = /*!*/"test://{z}/y") @Public public String d(int z) { return ""; }
            """),
        "error [mcp/duplicate-resource] Resource \"test://a\" is there already, on a(), as"
            + " \"test://a\". Change one of the two URIs.",
        "error [mcp/duplicate-resource] Template \"test://{z}/y\" is for the same URIs as that on"
            + " c(int), \"test://{x}/y\". Change one of the two.");
  }

  @Test
  void refusesWhatIsNoContents() {
    assertMessages(
        server(
            """
            @McpResource(uri = "test://a") @Public public void /*!*/a() {}
            @McpResource(uri = "test://b") @Public public Content /*!*/b() { return null; }
            """),
        contents("a", "void"),
        contents("b", "dev.tessera.runtime.content.Content"));
  }

  private static String contents(String method, String type) {
    return "error [mcp/resource-result] The result of "
        + method
        + " has type "
        + type
        + ", which is no contents of a resource. Return String, byte[], ResourceContents, a List of"
        + " these, or any type that can be sent as JSON.";
  }

  @Test
  void refusesWrongFactsAboutAResource() {
    assertMessages(
        server(
            """
            @McpResource(uri = "test://a", mimeType = /*!*/"text", size = /*!*/-5,
                priority = /*!*/1.5, lastModified = /*!*/"yesterday", ttl = /*!*/"10 minutes")
            @Public public String a() { return ""; }
            @McpResource(uri = "test://{b}", size = /*!*/5)
            @Public public String b(String b) { return ""; }
            """),
        "error [mcp/resource-value] Resource \"a\" has the mimeType \"text\". Write text/markdown.",
        "error [mcp/resource-value] Resource \"a\" has the size \"-5\". Write a number of bytes.",
        "error [mcp/resource-value] Resource \"a\" has the priority \"1.5\". Write a number from 0"
            + " to 1.",
        "error [mcp/resource-value] Resource \"a\" has the lastModified \"yesterday\". Write"
            + " 2026-01-12T15:00:58Z.",
        "error [mcp/resource-value] Resource \"a\" has the ttl \"10 minutes\". Write 500ms or 10m, a year"
            + " at most.",
        "error [mcp/resource-value] Resource \"b\" has the size \"5\". Write none, since each"
            + " resource of a template has its own.");
  }

  @Test
  void refusesTimeoutsThatAreNoTimes() {
    String text = ", which is no time. Write it as in 500ms, 30s or 5m, or \"off\".";
    assertMessages(
        server(
            """
            @McpResource(uri = "test://a", timeout = /*!*/"0s")
            @Public public String a() { return ""; }

            @McpPrompt(timeout = /*!*/"5 minutes")
            @Public public String review(String code) { return ""; }

            @McpComplete(prompt = "review", argument = "code", timeout = /*!*/"never")
            public List<String> codes(String typed) { return List.of(); }
            """),
        "error [mcp/timeout] Resource \"a\" has the timeout \"0s\"" + text,
        "error [mcp/timeout] Prompt \"review\" has the timeout \"5 minutes\"" + text,
        "error [mcp/timeout] Completion \"code\" has the timeout \"never\"" + text);
  }

  @Test
  void refusesTwoPromptsOfOneName() {
    assertMessages(
        server(
            """
            @McpPrompt @Public public String review(String a) { return ""; }
            @McpPrompt @Public public String /*!*/review(int a) { return ""; }
            """),
        "error [mcp/duplicate-prompt] Docs already has a prompt named \"review\", on"
            + " review(String). Set @McpPrompt(name = ...) on one of the two methods.");
  }

  @Test
  void refusesWhatIsNoPromptAndWhatNoStringSays() {
    assertMessages(
        server(
            """
            @McpPrompt @Public public int /*!*/a() { return 1; }
            @McpPrompt @Public public String b(List<String> /*!*/texts) { return ""; }
            @McpResource(uri = "test://{x}") @Public public String c(JsonValue /*!*/x) { return ""; }
            """),
        "error [mcp/prompt-result] The result of a has type int, which is no prompt. Return String,"
            + " PromptMessage, List<PromptMessage>, PromptResult, or a CompletionStage of one of"
            + " these.",
        "error [mcp/text-type] Parameter 'texts' of b has type java.util.List<java.lang.String>, and"
            + " the arguments of prompts are strings. Use String, an enum, a number, boolean, UUID,"
            + " URI or a java.time type.",
        "error [mcp/text-type] Parameter 'x' of c has type dev.tessera.runtime.json.JsonValue, and"
            + " the variables of templates are strings. Use String, an enum, a number, boolean, UUID,"
            + " URI or a java.time type.");
  }

  @Test
  void wantsGuardsAndVisibleMethodsAsOfTools() {
    assertMessages(
        server(
            """
            @McpPrompt public String /*!*/a() { return ""; }
            @McpResource(uri = "test://b") @Scopes(/*!*/"raed") String /*!*/b() { return ""; }
            @McpPrompt @Public public String c(@Arg(header = /*!*/"H") String x) { return ""; }
            """),
        "error [mcp/no-guard] Prompt \"a\" says nothing about who may call it. Add @Scopes(\"...\"),"
            + " @Authenticated or @Public.",
        "error [mcp/unknown-scope] Scope \"raed\" is not declared by Docs. Did you mean \"read\"?",
        "error [mcp/not-public] Method b is a resource, but not public. Make it public.",
        "error [mcp/header-place] Parameter 'x' of c has a header, and only parameters of tools can"
            + " have one. Remove the header.");
  }

  @Test
  void looksForWhatACompletionCompletes() {
    assertMessages(
        server(
            """
            @McpPrompt @Public public String review(String code, String lang) { return code; }
            /*!*/@McpComplete(argument = "code") public List<String> a(String v) { return List.of(); }
            @McpComplete(prompt = /*!*/"reviw", argument = "code")
            public List<String> b(String v) { return List.of(); }
            @McpComplete(prompt = "review", argument = /*!*/"file")
            public List<String> c(String v) { return List.of(); }
            @McpComplete(resource = /*!*/"test://x", argument = "x")
            public List<String> d(String v) { return List.of(); }
            @McpComplete(prompt = "review", argument = "code")
            public List<String> e(String v) { return List.of(); }
            @McpComplete(prompt = "review", argument = /*!*/"code")
            public List<String> f(String v) { return List.of(); }
            @McpComplete(prompt = "review", argument = "lang")
            /*!*/@Public public List<String> g(String v) { return List.of(); }
            """),
        "error [mcp/completion-target] Completion a has to say what it completes. Set either prompt"
            + " or resource in @McpComplete.",
        "error [mcp/completion-target] Docs has no prompt \"reviw\". Did you mean \"review\"?",
        "error [mcp/completion-target] review has no argument \"file\". It has: code, lang.",
        "error [mcp/completion-target] Docs has no resource \"test://x\". It has none at all.",
        "error [mcp/duplicate-completion] Argument \"code\" of \"review\" is completed already, by"
            + " e(String). Remove one of the two.",
        "error [mcp/completion-guard] Completion g has @Public, and who may use the prompt or"
            + " resource may complete its arguments. Remove it.");
  }

  @Test
  void refusesParametersAndResultsThatNoCompletionHas() {
    assertMessages(
        server(
            """
            @McpPrompt @Public
            public String review(String a, String b, String c, String d) { return a; }
            @McpComplete(prompt = "review", argument = "a")
            public List<String> /*!*/a() { return List.of(); }
            @McpComplete(prompt = "review", argument = "b")
            public List<String> b(int /*!*/value, String /*!*/a, Optional<String> /*!*/x) {
              return List.of();
            }
            @McpComplete(prompt = "review", argument = "c")
            public String /*!*/c(String value) { return value; }
            """),
        parameter("a", "no parameter for what has been typed"),
        parameter("b", "the first parameter 'value'"),
        parameter("b", "parameter 'a'"),
        parameter("b", "parameter 'x', which is no other argument"),
        "error [mcp/completion-result] The result of c has type java.lang.String, which is no"
            + " completion. Return List<String>, Suggestions, or a CompletionStage of one of these.");
  }

  private static String parameter(String method, String what) {
    return "error [mcp/completion-parameter] Completion "
        + method
        + " has "
        + what
        + ". Take a String first, for what has been typed, and then other arguments of \"review\","
        + " each as a nullable String or Optional<String>.";
  }

  @Test
  void refusesIconsAndTextsThatClientsCannotUse() {
    assertMessages(
        server(
            """
            @McpPrompt(icons = @Icon(src = /*!*/"file:///i.png"), meta = /*!*/"[]")
            @Public public String a() { return ""; }
            @McpTool(description = "b", inputSchema = /*!*/"{}")
            @Public public String b(JsonValue all) { return ""; }
            @McpTool(description = "c", inputSchema = /*!*/"{\\"type\\":\\"object\\"}")
            @Public public String c(String x) { return ""; }
            """),
        "error [mcp/icon] Icon \"file:///i.png\" cannot be loaded. Write an https or http URL or a"
            + " data URI.",
        "error [mcp/meta] The meta here is no JSON object. Write one, as in {\"example.com/a\": 1}.",
        "error [mcp/input-schema] Tool \"b\" has an inputSchema that is no JSON object with \"type\":"
            + " \"object\". Write one.",
        "error [mcp/input-schema] Tool \"c\" has an inputSchema, and its method does not take all"
            + " arguments together. Take one parameter of type JsonValue, or remove inputSchema.");
  }

  @Test
  void warnsOfAPromptThatNoServerHas() {
    assertMessages(
        """
        import dev.tessera.*;

        class Lost {
          @McpPrompt @Public public String /*!*/hello() { return ""; }
        }
        """,
        "warning [mcp/no-server] Method hello is a prompt, but its class Lost is no server. Annotate"
            + " the class with @McpServer, or remove @McpPrompt.");
  }
}
