package dev.tessera.runtime.protocol;

import static dev.tessera.runtime.protocol.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.SampleFeatures;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.ScopeDenial;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server's access policy makes of the guards of resources, prompts and completions. */
class FeatureAccessTest {
  private static final McpFeatures GRANTED =
      new SampleFeatures(AccessPolicy.usual().withVisibility(Visibility.GRANTED));
  private static final McpFeatures ANONYMOUS =
      new SampleFeatures(AccessPolicy.usual().withAnonymous());
  private static final Caller NOBODY = Caller.anonymous(SampleFeatures.SCOPES);
  private static final String TOPIC =
      "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"secret\"},\"argument\":{\"name\":\"topic\",\"value\":\"\"}";

  private static String askAs(Caller caller, McpFeatures server, String method, String params) {
    return Asking.modern(method, params)
        .serving(server)
        .with(caller)
        .exchange(Asking.request(method, params));
  }

  @ParameterizedTest
  @CsvSource({
    "resources/read, \"uri\":\"test://file/x\"",
    "prompts/get, '\"name\":\"secret\",\"arguments\":{\"topic\":\"x\"}'"
  })
  void whoLacksAScopeIsDeniedAndAsEarlyAsTheHeadersTell(String method, String params) {
    String denial = "Insufficient permissions: `calc:admin` scope required.";
    assertThat(ask(method, params)).startsWith("denied ").contains(denial);
    Peer peer = Asking.modern(method, params);
    assertThat(peer.engine().refusal(peer.headers(), Peer.caller("calc:use")))
        .hasValueSatisfying(decision -> assertThat(decision.message()).isEqualTo(denial));
    assertThat(peer.engine().refusal(peer.headers(), Peer.caller("calc:admin"))).isEmpty();
    assertThat(askAs(Peer.caller("calc:admin"), new SampleFeatures(), method, params))
        .startsWith("200 ");
    String legacy = method.equals("prompts/get") ? params : "\"uri\":\"test://file/x\"";
    assertThat(Asking.askAt("2025-11-25", method, legacy)).startsWith("denied ").contains(denial);
  }

  @ParameterizedTest
  @CsvSource({"resources/read, \"uri\":\"test://file/x\"", "prompts/get, \"name\":\"secret\""})
  void aChallengeIsTheOnlyDenialThatResourcesAndPromptsHave(String method, String params) {
    McpFeatures byResult =
        new SampleFeatures(AccessPolicy.usual().withScopeDenial(ScopeDenial.TOOL_RESULT));
    assertThat(ask(byResult, method, params)).startsWith("denied ").contains("\"code\":403");
    Peer peer = Asking.modern(method, params).serving(byResult);
    assertThat(peer.engine().refusal(peer.headers(), Peer.caller())).isPresent();
  }

  @Test
  void listsShowWhatIsGranted() {
    assertThat(ask(GRANTED, "resources/list", ""))
        .contains("test://text", "test://bytes", "\"cacheScope\":\"private\"");
    assertThat(askAs(Peer.caller(), GRANTED, "resources/list", ""))
        .contains("test://text")
        .doesNotContain("test://bytes");
    assertThat(ask(GRANTED, "resources/templates/list", ""))
        .contains("test://item")
        .doesNotContain("test://file");
    assertThat(ask(GRANTED, "prompts/list", "")).contains("review").doesNotContain("secret");
  }

  @Test
  void whatIsHiddenAnswersAsIfItDidNotExist() {
    assertThat(ask(GRANTED, "resources/read", "\"uri\":\"test://file/x\""))
        .isEqualTo(
            ask(GRANTED, "resources/read", "\"uri\":\"test://nope/x\"").replace("nope", "file"))
        .contains("Resource not found");
    assertThat(ask(GRANTED, "prompts/get", "\"name\":\"secret\",\"arguments\":{\"x\":1}"))
        .isEqualTo(ask(GRANTED, "prompts/get", "\"name\":\"nothing\""))
        .contains("Unknown prompt");
    assertThat(ask(GRANTED, "completion/complete", TOPIC))
        .isEqualTo(ask(GRANTED, "completion/complete", TOPIC.replace("secret", "nothing")));
    Peer peer = Asking.modern("prompts/get", "\"name\":\"secret\"").serving(GRANTED);
    assertThat(peer.engine().refusal(peer.headers(), Peer.caller())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "resources/read, \"uri\":\"test://text\"",
    "resources/read, \"uri\":\"test://nothing\"",
    "prompts/get, \"name\":\"review\"",
    "prompts/get, \"name\":\"nothing\""
  })
  void whoHasNoTokenIsToLogInForAllThatIsNotPublic(String method, String params) {
    assertThat(askAs(NOBODY, ANONYMOUS, method, params)).startsWith("unauthenticated ");
  }

  @Test
  void whoHasNoTokenCompletesNothingThatIsNotPublic() {
    assertThat(askAs(NOBODY, ANONYMOUS, "completion/complete", TOPIC))
        .startsWith("unauthenticated ");
    assertThat(askAs(NOBODY, ANONYMOUS, "completion/complete", TOPIC.replace("secret", "greeting")))
        .contains("Unknown argument");
  }

  @Test
  void whoHasNoTokenUsesAndSeesWhatIsPublic() {
    assertThat(askAs(NOBODY, ANONYMOUS, "resources/read", "\"uri\":\"test://open\""))
        .contains("\"text\":\"open to all\"")
        .contains("\"cacheScope\":\"private\"");
    assertThat(askAs(NOBODY, ANONYMOUS, "prompts/get", "\"name\":\"greeting\""))
        .contains("\"text\":\"hello\"");
    assertThat(askAs(NOBODY, ANONYMOUS, "resources/list", ""))
        .contains("test://open")
        .doesNotContain("test://text");
    assertThat(askAs(NOBODY, ANONYMOUS, "prompts/list", ""))
        .contains("greeting")
        .doesNotContain("review");
  }
}
