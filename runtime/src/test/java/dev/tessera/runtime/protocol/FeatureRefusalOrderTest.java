package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.SampleFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The order of refusals of resources, prompts and completions from the envelope on: of two faults,
 * the answer is about the earlier.
 */
class FeatureRefusalOrderTest {

  /** One fault each, in the order in which they are refused. */
  enum Fault {
    JSON("400 ", "-32700", ask -> ask.end = "{"),
    ENVELOPE("400 ", "-32600", ask -> ask.jsonrpc = "1.0"),
    VERSION("400 ", "-32022", ask -> ask.version = "v999"),
    META("400 ", "-32602", ask -> ask.meta = "\"_meta\":{}"),
    METHOD_HEADER("400 ", "-32020", ask -> ask.methodHeader = "tools/list"),
    NAME_HEADER("400 ", "-32020", ask -> ask.nameHeader = "another"),
    METHOD("404 ", "-32601", ask -> ask.method = "prompts/run"),
    TARGET("200 ", "-32602,\"message\":\"", ask -> ask.target = "a://nothing"),
    GUARD("denied ", "scope required", ask -> ask.scopes = new String[0]),
    ARGUMENTS("200 ", "-32602,\"message\":\"", ask -> ask.argument = "nothing");

    final String start;
    final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    final Consumer<Ask> change;

    Fault(String start, String text, Consumer<Ask> change) {
      this.start = start;
      this.text = text;
      this.change = change;
    }
  }

  /** What is asked: method, parameters, target, argument. */
  enum Kind {
    READ("resources/read", "\"uri\":\"%1$s\"", "test://bytes", ""),
    GET("prompts/get", "\"name\":\"%1$s\",\"arguments\":{\"%2$s\":\"x\"}", "secret", "topic"),
    COMPLETE(
        "completion/complete",
        "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"%1$s\"},\"argument\":{\"name\":\"%2$s\",\"value\":\"\"}",
        "secret",
        "topic");

    final String method;
    final String params;
    final String target;
    final String argument;

    Kind(String method, String params, String target, String argument) {
      this.method = method;
      this.params = params;
      this.target = target;
      this.argument = argument;
    }

    boolean has(Fault fault) {
      return switch (fault) {
        case NAME_HEADER -> this != COMPLETE;
        case ARGUMENTS -> this != READ;
        default -> true;
      };
    }
  }

  /** A request that is good in every respect until a fault changes one. */
  private static final class Ask {
    final Kind kind;
    String jsonrpc = "2.0";
    String version = "2026-07-28";
    String method;
    String methodHeader = "";
    String nameHeader = "";
    String target;
    String argument;
    String[] scopes = {"calc:admin"};
    String meta = Peer.META;
    String end = "}";

    Ask(Kind kind) {
      this.kind = kind;
      method = kind.method;
      target = kind.target;
      argument = kind.argument;
    }

    String send() {
      return new Peer()
          .serving(new SampleFeatures())
          .with(Peer.caller(scopes))
          .header("MCP-Protocol-Version", version)
          .header("Mcp-Method", methodHeader.isEmpty() ? method : methodHeader)
          .header("Mcp-Name", nameHeader.isEmpty() ? target : nameHeader)
          .exchange(
              "{\"jsonrpc\":\"%s\",\"id\":1,\"method\":\"%s\",\"params\":{%s,%s}%s"
                  .formatted(jsonrpc, method, kind.params.formatted(target, argument), meta, end));
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoFaultsTheEarlierIsRefused(Kind kind, Fault earlier, Fault later) {
    Ask ask = new Ask(kind);
    earlier.change.accept(ask);
    later.change.accept(ask);
    assertThat(ask.send()).startsWith(earlier.start).contains(earlier.text);
  }

  /** Each pair, and each fault with itself. */
  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Fault earlier : Fault.values()) {
        for (Fault later : Fault.values()) {
          // Of an unknown method it is not known that its name would be in a header.
          boolean meet = earlier != Fault.NAME_HEADER || later != Fault.METHOD;
          if (earlier.compareTo(later) <= 0 && meet && kind.has(earlier) && kind.has(later)) {
            pairs.add(Arguments.of(kind, earlier, later));
          }
        }
      }
    }
    return pairs;
  }
}
