package dev.tessera.processor;

import static dev.tessera.processor.Messages.assertMessages;

import org.junit.jupiter.api.Test;

class ScopeMessagesTest {

  private static String server(String scopes, String tools) {
    return """
        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1", scopes = {%s})
        class Tools {
          %s
        }
        """
        .formatted(scopes, tools);
  }

  private static final String TOOL =
      "@McpTool(description = \"Adds.\") @Public public String add() { return \"\"; }";

  @Test
  void pointsAtTheScopeThatIsNotDeclaredAndNamesTheNearest() {
    assertMessages(
        server(
            "@Scope(\"todo:read\"), @Scope(\"todo:write\")",
            """
            @McpTool(description = "Adds.")
            @Scopes({"todo:read", /*!*/"todo:wirte"})
            public String add() { return ""; }
            """),
        "error [mcp/unknown-scope] Scope \"todo:wirte\" is not declared by Tools. Did you mean"
            + " \"todo:write\"?");
  }

  @Test
  void guessesNothingWhereNothingIsNear() {
    assertMessages(
        server(
            "@Scope(\"todo:read\")",
            """
            @McpTool(description = "Adds.")
            @Scopes(/*!*/"admin")
            public String add() { return ""; }
            """),
        "error [mcp/unknown-scope] Scope \"admin\" is not declared by Tools. Declare it in"
            + " @McpServer(scopes = ...).");
  }

  @Test
  void pointsAtAnImpliedScopeThatIsNotDeclared() {
    assertMessages(
        server("@Scope(\"a:read\"), @Scope(value = \"a:write\", implies = /*!*/\"a:raed\")", TOOL),
        "error [mcp/unknown-scope] Scope \"a:raed\" is not declared by Tools. Did you mean"
            + " \"a:read\"?");
  }

  @Test
  void tellsAnUnknownScopeOfTheClassOnceForAllItsTools() {
    assertMessages(
        """
        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1", scopes = @Scope("read"))
        @Scopes(/*!*/"raed")
        class Tools {
          @McpTool(description = "Adds.") public String add() { return ""; }
          @McpTool(description = "Removes.") public String remove() { return ""; }
        }
        """,
        "error [mcp/unknown-scope] Scope \"raed\" is not declared by Tools. Did you mean"
            + " \"read\"?");
  }

  @Test
  void refusesCharactersThatNoScopeHas() {
    assertMessages(
        server("@Scope(/*!*/\"todo read\"), @Scope(/*!*/\"a\\\"b\")", TOOL),
        "error [mcp/scope-syntax] Scope \"todo read\" has ' ' at index 4. Use visible ASCII"
            + " characters other than '\"' and '\\' (RFC 6749 section 3.3).",
        "error [mcp/scope-syntax] Scope \"a\"b\" has '\"' at index 1. Use visible ASCII characters"
            + " other than '\"' and '\\' (RFC 6749 section 3.3).");
  }

  @Test
  void refusesAnEmptyScope() {
    assertMessages(
        server("@Scope(/*!*/\"\")", TOOL),
        "error [mcp/scope-syntax] A scope of Tools is empty. Give it a name, or remove it.");
  }

  @Test
  void refusesAScopeThatIsDeclaredTwice() {
    assertMessages(
        server("@Scope(\"read\"), @Scope(/*!*/\"read\")", TOOL),
        "error [mcp/duplicate-scope] Scope \"read\" is there twice. Remove one of the two.");
  }

  @Test
  void refusesAScopeThatIsRequiredTwice() {
    assertMessages(
        server(
            "@Scope(\"read\")",
            """
            @McpTool(description = "Adds.")
            @Scopes({"read", /*!*/"read"})
            public String add() { return ""; }
            """),
        "error [mcp/duplicate-scope] Scope \"read\" is there twice. Remove one of the two.");
  }

  @Test
  void showsTheCircleOfScopesThatImplyEachOther() {
    assertMessages(
        server(
            "@Scope(value = \"x\", implies = \"a\"), @Scope(value = /*!*/\"a\", implies = \"b\"),"
                + " @Scope(value = \"b\", implies = \"c\"),"
                + " @Scope(value = \"c\", implies = \"a\")",
            TOOL),
        "error [mcp/scope-cycle] Scope \"a\" implies itself: a -> b -> c -> a. Remove one of these"
            + " implications.");
  }

  @Test
  void refusesAScopeThatImpliesItselfAtOnce() {
    assertMessages(
        server("@Scope(value = /*!*/\"a\", implies = \"a\")", TOOL),
        "error [mcp/scope-cycle] Scope \"a\" implies itself: a -> a. Remove one of these"
            + " implications.");
  }

  @Test
  void refusesScopesWithoutAScope() {
    assertMessages(
        server(
            "@Scope(\"read\")",
            """
            @McpTool(description = "Adds.")
            /*!*/@Scopes({})
            public String add() { return ""; }
            """),
        "error [mcp/no-scopes] @Scopes on Tool \"add\" names no scope. Name at least one, or use"
            + " @Authenticated.");
  }

  @Test
  void warnsOfAToolThatOnlyReadsAndMayWrite() {
    assertMessages(
        server(
            "@Scope(\"todo:read\"), @Scope(\"todo:write\"), @Scope(\"log:write\")",
            """
            @McpTool(description = "Lists.", readOnly = true)
            @Scopes({/*!*/"todo:write", "log:write"})
            public String list() { return ""; }
            @McpTool(description = "Adds.") @Scopes("todo:write")
            public String add() { return ""; }
            """),
        "warning [mcp/read-only-scope] Tool \"list\" is read-only, but requires scope"
            + " \"todo:write\". Require \"todo:read\", or remove readOnly.");
  }

  @Test
  void warnsOfAnonymousCallersWhoMayDoNothing() {
    assertMessages(
        """
        import dev.tessera.*;

        @McpServer(name = "Tools", version = "1", anonymous = /*!*/true)
        class Tools {
          @McpTool(description = "Adds.") @Authenticated public void add() {}
        }
        """,
        "warning [mcp/nothing-public] Tools lets callers in without an access token, but nothing of"
            + " it is @Public. Make something @Public, or remove anonymous = true.");
  }
}
