package dev.tessera.runtime.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.AccessTools;
import dev.tessera.runtime.SampleFeatures;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.change.ByHand;
import dev.tessera.runtime.change.Changes;
import dev.tessera.runtime.change.Registration;
import dev.tessera.runtime.completion.Completion;
import dev.tessera.runtime.content.Content;
import dev.tessera.runtime.content.ToolResult;
import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.prompt.PromptMessage;
import dev.tessera.runtime.prompt.PromptResult;
import dev.tessera.runtime.protocol.call.CallRules;
import dev.tessera.runtime.protocol.catalog.ListOptions;
import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.offer.Offers;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.resource.ResourceContents;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.specification.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools, resources and prompts that come and go while the server runs. */
class RegistrationTest {
  private static final ScopeVocabulary SCOPES = AccessTools.SCOPES;
  private static final Pattern NAME = Pattern.compile("\\{\"name\":\"([a-z]+)\",");

  private final Engine engine = engine(new AccessTools(AccessPolicy.usual()));
  private final Changes changes = engine.changes();

  private static Engine engine(McpFeatures features) {
    return new Engine(Offers.publishing(features));
  }

  private static Caller caller(String... scopes) {
    return Caller.local(SCOPES, Set.of(scopes));
  }

  private static McpFeatures tool(String name, Guard guard) {
    return ByHand.tool(
        Tool.named(name, guard).description("Registered.").nonBlocking().build(),
        (arguments, call) -> ToolResult.of(List.of(Content.text(name + " got " + arguments))));
  }

  private static McpFeatures tool(String name) {
    return tool(name, Guard.open(SCOPES));
  }

  private String ask(String method, String params, Caller caller) {
    return Asking.modern(method, params)
        .on(engine)
        .with(caller)
        .exchange(Asking.request(method, params));
  }

  private String ask(String method, String params) {
    return ask(method, params, caller("notes:write"));
  }

  private String call(String tool, Caller caller) {
    return Peer.calling(tool).on(engine).with(caller).call(tool, "{\"x\":\"y\"}");
  }

  private String call(String tool) {
    return call(tool, caller("notes:write"));
  }

  private static List<String> names(String list) {
    return NAME.matcher(list.replaceFirst("\"_meta\".*", ""))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private List<String> tools(Caller caller) {
    return names(ask("tools/list", "", caller));
  }

  /** Somebody who hears of all lists. */
  private Heard listener() {
    String all =
        "\"notifications\":{\"toolsListChanged\":true,\"promptsListChanged\":true,"
            + "\"resourcesListChanged\":true}";
    Outcome outcome =
        Peer.modern("subscriptions/listen")
            .on(engine)
            .with(caller())
            .send(Asking.request("subscriptions/listen", all));
    return Heard.of((Outcome.Call) outcome);
  }

  /** What was heard since the acknowledgement. */
  private static List<String> changes(Heard heard) {
    return heard.messages().stream()
        .skip(1)
        .map(message -> message.replaceFirst(".*notifications/([a-z]+)/list_changed.*", "$1"))
        .toList();
  }

  @Test
  void whatIsRegisteredStandsBehindWhatIsThereUntilItIsRemoved() {
    Registration first = changes.register(tool("zebra"), tool("ant"));
    changes.register(tool("bee"));
    assertThat(tools(caller()))
        .containsExactly("news", "profile", "read", "write", "region", "zebra", "ant", "bee");
    assertThat(call("ant")).contains("ant got {\\\"x\\\":\\\"y\\\"}");

    first.remove();
    first.remove();
    assertThat(tools(caller()))
        .containsExactly("news", "profile", "read", "write", "region", "bee");
    assertThat(call("ant")).startsWith("200 ").contains("-32602", "Unknown tool");
    assertThat(call("bee")).contains("bee got");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
  void everyRevisionHasIt(String revision) {
    changes.register(tool("bee"));
    Peer peer = Peer.legacy(revision).on(engine).with(caller("notes:write"));
    String list = Asking.result(peer.exchange(Asking.plain("tools/list", "")));
    Specification.assertValid(revision, "ListToolsResult", list);
    assertThat(list).contains("\"bee\"");
    assertThat(peer.exchange(Asking.plain("tools/call", "\"name\":\"bee\"")))
        .contains("bee got {}");
  }

  @Test
  void allOfACompiledClassComesAndGoesAtOnce() {
    Engine other = engine(new SampleTools());
    Registration registration = other.changes().register(new SampleFeatures());
    Peer peer = Peer.modern("prompts/list").on(other).with(Peer.caller("calc:use"));
    assertThat(peer.exchange(Asking.request("prompts/list", ""))).contains("\"greeting\"");
    String completion =
        "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greeting\"},"
            + "\"argument\":{\"name\":\"name\",\"value\":\"A\"}";
    assertThat(other.description().completions()).isNotEmpty();
    registration.remove();
    assertThat(peer.exchange(Asking.request("prompts/list", ""))).contains("\"prompts\":[]");
    assertThat(
            peer.header("Mcp-Method", "completion/complete")
                .exchange(Asking.request("completion/complete", completion)))
        .contains("-32601");
  }

  @Test
  void aResourceByHandIsReadWithTheVariablesOfItsTemplate() {
    changes.register(
        ByHand.resource(
            Resource.template("memo://{year}/{+path}", "memo", Guard.open(SCOPES))
                .nonBlocking()
                .build(),
            (variables, call) -> List.of(ResourceContents.text(variables + " at " + call.uri()))));
    assertThat(ask("resources/read", "\"uri\":\"memo://2026/a/b\""))
        .contains("{path=a/b, year=2026} at memo://2026/a/b");
    assertThat(ask("resources/templates/list", "")).contains("memo://{year}/{+path}");
  }

  @Test
  void aPromptByHandIsHeldToItsArguments() {
    changes.register(
        ByHand.prompt(
            Prompt.named("poem", Guard.open(SCOPES))
                .argument(PromptArgument.required("topic"))
                .argument(PromptArgument.optional("form"))
                .nonBlocking()
                .build(),
            (arguments, call) -> PromptResult.of(PromptMessage.user("About " + arguments))));
    assertThat(ask("prompts/get", "\"name\":\"poem\",\"arguments\":{\"topic\":\"rain\"}"))
        .contains("About {topic=rain}");
    assertThat(ask("prompts/get", "\"name\":\"poem\",\"arguments\":{\"form\":\"ode\"}"))
        .contains("-32602", "topic");
    assertThat(
            ask("prompts/get", "\"name\":\"poem\",\"arguments\":{\"topic\":\"rain\",\"x\":\"y\"}"))
        .contains("-32602", "x");
  }

  @Test
  void guardsAreThoseOfTheServerByTheNamesOfTheScopes() {
    ScopeVocabulary other =
        ScopeVocabulary.builder().scope("more:all").scope("notes:write").build();
    Heard heard = listener();
    changes.register(tool("scribe", Guard.allOf(other, "notes:write")));

    assertThat(call("scribe", caller("notes:write"))).contains("scribe got");
    assertThat(call("scribe", caller("notes:read")))
        .startsWith("denied ")
        .contains("`notes:write` scope required");
    assertThat(engine.refusal(Peer.calling("scribe").headers(), caller("notes:read"))).isPresent();
    assertThatThrownBy(() -> changes.register(tool("a"), tool("b", Guard.allOf(other, "more:all"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Tool \"b\" needs a scope that Access does not declare: Scope \"more:all\" is not"
                + " declared. Declare it with @Scope on the server.");
    assertThat(tools(caller())).endsWith("region", "scribe");
    assertThat(changes(heard)).containsExactly("tools");
  }

  @Test
  void listsShowWhatIsRegisteredToThoseWhoMayUseIt() {
    Engine granted =
        engine(new AccessTools(AccessPolicy.usual().withVisibility(Visibility.GRANTED)));
    granted.changes().register(tool("scribe", Guard.allOf(SCOPES, "notes:write")), tool("bee"));
    Peer peer = Peer.modern("tools/list").on(granted);
    String request = Asking.request("tools/list", "");
    assertThat(names(peer.with(caller("notes:write")).exchange(request))).endsWith("scribe", "bee");
    assertThat(names(peer.with(caller()).exchange(request))).endsWith("profile", "bee");
  }

  @Test
  void whatIsThereAlreadyIsNotRegisteredAgain() {
    Registration bee = changes.register(tool("bee"));
    assertThatThrownBy(() -> changes.register(tool("ant"), tool("bee")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is a tool \"bee\" already. Withdraw it first, or give one of the two another"
                + " name.");
    assertThatThrownBy(() -> changes.register(tool("read"))).hasMessageContaining("\"read\"");
    assertThatThrownBy(() -> changes.register(tool("ant"), tool("ant")))
        .hasMessageContaining("\"ant\"");
    changes.register(resource("memo://{a}/{+b}"));
    assertThatThrownBy(() -> changes.register(resource("memo://{year}/{+path}")))
        .hasMessageStartingWith("There is a resource \"memo://{year}/{+path}\" already");
    changes.register(resource("memo://{+a}/{b}"));
    assertThat(tools(caller())).endsWith("region", "bee");

    bee.remove();
    changes.register(tool("ant"), tool("bee"));
    assertThat(tools(caller())).endsWith("region", "ant", "bee");
  }

  private static McpFeatures resource(String uri) {
    return ByHand.resource(
        Resource.template(uri, "memo", Guard.open(SCOPES)).build(), (variables, call) -> List.of());
  }

  @Test
  void aTemplateThatCannotBeMatchedChangesNothing() {
    assertThatThrownBy(() -> changes.register(tool("bee"), resource("memo://{a}{b}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two variables without anything between them");
    assertThat(tools(caller())).endsWith("region");
  }

  @Test
  void anOpenServerStaysOpenAndASecuredOneSecured() {
    Engine open = engine(AccessTools.allPublic(AccessPolicy.usual()));
    assertThatThrownBy(() -> open.changes().register(tool("scribe", Guard.authenticated(SCOPES))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Tool \"scribe\" needs an access token, and Access was started as a server where all is"
                + " public. Make it public, or start the server with something that is not.");

    for (String name : List.of("profile", "read", "write", "region")) {
      assertThat(changes.withdrawTool(name)).isTrue();
    }
    assertThat(engine.description().operations()).allMatch(it -> it.guard().isPublic());
    assertThat(engine.description().secured()).isTrue();
    assertThat(ask("tools/list", "")).contains("\"news\"");
  }

  @Test
  void compiledToolsResourcesAndPromptsAreWithdrawnWithWhatCompletesThem() {
    Engine features = engine(new SampleFeatures());
    assertThat(completed(features)).contains("review", "test://item/{id}/data");
    assertThat(features.changes().withdrawPrompt("review")).isTrue();
    assertThat(features.changes().withdrawPrompt("review")).isFalse();
    assertThat(features.changes().withdrawResource("test://item/{id}/data")).isTrue();
    assertThat(completed(features)).doesNotContain("review", "test://item/{id}/data");
    assertThat(features.changes().withdrawResource("test://item/1/data")).isFalse();
    assertThat(features.changes().withdrawTool("none")).isFalse();
    assertThat(
            Peer.modern("prompts/get")
                .header("Mcp-Name", "review")
                .on(features)
                .exchange(Asking.request("prompts/get", "\"name\":\"review\"")))
        .contains("Unknown prompt");
  }

  private static List<String> completed(Engine features) {
    return features.description().completions().stream().map(Completion::of).toList();
  }

  @Test
  void eachListThatIsDifferentIsToldOnce() {
    Heard heard = listener();
    Registration all =
        changes.register(
            tool("bee"),
            tool("ant"),
            ByHand.prompt(
                Prompt.named("poem", Guard.open(SCOPES)).build(),
                (arguments, call) -> PromptResult.of()));
    assertThat(changes(heard)).containsExactly("tools", "prompts");
    changes.register();
    changes.withdrawTool("none");
    assertThat(changes(heard)).hasSize(2);
    changes.register(resource("memo://{a}"));
    assertThat(changes(heard)).hasSize(3).endsWith("resources");
    changes.withdrawPrompt("poem");
    all.remove();
    assertThat(changes(heard)).hasSize(5).endsWith("prompts", "tools");
  }

  @Test
  void aCallThatHasBegunEndsOnWhatItSaw() {
    Registration bee = changes.register(tool("bee"));
    Outcome pending =
        Peer.calling("bee")
            .on(engine)
            .with(caller())
            .send(Asking.request("tools/call", "\"name\":\"bee\""));
    bee.remove();
    changes.withdrawTool("read");
    changes.register(tool("other"));
    assertThat(Peer.show(pending)).contains("bee got {}");
  }

  @Test
  void theHeadersOfAToolThatIsRegisteredAreHeldAgainstItsArguments() {
    Tool region = engine.description().tools().get(4);
    changes.withdrawTool("region");
    changes.register(
        ByHand.tool(region, (arguments, call) -> ToolResult.of(List.of(Content.text("done")))));
    Peer peer = Peer.calling("region").on(engine).with(caller("notes:write"));
    assertThat(peer.call("region", "{\"region\":\"eu\"}")).contains("-32020", "Mcp-Param-Region");
    assertThat(peer.header("Mcp-Param-Region", "eu").call("region", "{\"region\":\"eu\"}"))
        .contains("done");
  }

  @Test
  void aCursorIsOfThePagesThatAreThereWhenItIsUsed() {
    Engine pages =
        new Engine(
            Offers.publishing(new AccessTools(AccessPolicy.usual())),
            CallRules.usual(),
            ListOptions.USUAL.withPageSize(3));
    Peer peer = Peer.modern("tools/list").on(pages).with(caller());
    String first = peer.exchange(Asking.request("tools/list", ""));
    String cursor = first.replaceFirst(".*\"nextCursor\":\"([^\"]*)\".*", "$1");
    String second = Asking.request("tools/list", "\"cursor\":\"" + cursor + "\"");
    assertThat(names(peer.exchange(second))).containsExactly("write", "region");
    pages.changes().withdrawTool("news");
    pages.changes().register(tool("bee"));
    assertThat(names(peer.exchange(second))).containsExactly("region", "bee");
    List.of("profile", "read", "write").forEach(pages.changes()::withdrawTool);
    assertThat(peer.exchange(second)).startsWith("400 ").contains("-32602", "Unknown cursor");
  }

  @Test
  void aResourceThatIsNoneOfTheCallersAnyMoreIsNotTold() {
    changes.register(openMemo());
    Heard heard = subscriber("memo://1");
    changes.resourceUpdated("memo://1");
    changes.withdrawResource("memo://{id}");
    changes.resourceUpdated("memo://1");
    changes.register(
        ByHand.resource(
            Resource.template("memo://{id}", "memo", Guard.allOf(SCOPES, "notes:write")).build(),
            (variables, call) -> List.of()));
    changes.resourceUpdated("memo://1");
    assertThat(heard.messages()).as("acknowledgement, update, and that it is gone").hasSize(3);
  }

  private static McpFeatures openMemo() {
    return resource("memo://{id}");
  }

  private Heard subscriber(String uri) {
    Outcome outcome =
        Peer.modern("subscriptions/listen")
            .on(engine)
            .with(caller("notes:read"))
            .send(
                Asking.request(
                    "subscriptions/listen",
                    "\"notifications\":{\"resourceSubscriptions\":[\"" + uri + "\"]}"));
    return Heard.of((Outcome.Call) outcome);
  }

  @Test
  void whatIsRegisteredTogetherIsSeenTogetherHoweverMuchGoesOn() {
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> changing =
        CompletableFuture.runAsync(
            () -> {
              while (!enough.get()) {
                changes.register(tool("bee"), tool("ant")).remove();
              }
            });
    List<List<String>> seen = new ArrayList<>();
    try {
      for (int i = 0; i < 500; i++) {
        seen.add(tools(caller()));
        assertThat(call("bee"))
            .matches(answer -> answer.contains("bee got") || answer.contains("Unknown tool"));
        assertThat(call("read")).contains("read done");
      }
    } finally {
      enough.set(true);
    }
    changing.join();
    List<String> compiled = List.of("news", "profile", "read", "write", "region");
    List<String> all = new ArrayList<>(compiled);
    all.addAll(List.of("bee", "ant"));
    assertThat(seen).allMatch(list -> list.equals(compiled) || list.equals(all));
  }

  @Test
  void aServerThatPublishesNoChangesSaysHowItWould() {
    Engine fixed = new Engine(new SampleTools());
    assertThatThrownBy(fixed::changes)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Sample publishes no changes. Call publishChanges() on its builder, or give one of its"
                + " methods a parameter of type Changes.");
  }

  @Test
  void aMessageStaysOnOneLineWhateverASchemaByHandLooksLike() {
    changes.register(
        ByHand.tool(
            Tool.named("bee", Guard.open(SCOPES))
                .inputSchema("{\n  \"type\" : \"object\",\r\n  \"x\" : 1.50\n}\n")
                .annotations("{\n}")
                .build(),
            (arguments, call) -> ToolResult.of(List.of())));
    String list = ask("tools/list", "");
    assertThat(list.getBytes(UTF_8)).doesNotContain((byte) '\n', (byte) '\r');
    assertThat(list).contains("\"inputSchema\":{\"type\":\"object\",\"x\":1.50}");
  }
}
