package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.SampleFeatures;
import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.server.McpFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of refusals from the envelope on: of two faults, the answer is about the earlier. */
class RefusalOrderTest {

  /** One fault each, in the order in which they are refused. */
  enum Fault {
    JSON("400 ", "-32700", ask -> ask.end = "{"),
    ENVELOPE("400 ", "-32600", ask -> ask.jsonrpc = "1.0"),
    VERSION("400 ", "-32022", ask -> ask.version = "v999"),
    META("400 ", "-32602", ask -> ask.meta = "\"_meta\":{}"),
    METHOD_HEADER("400 ", "-32020", ask -> ask.methodHeader = "tools/list"),
    NAME_HEADER("400 ", "-32020", ask -> ask.nameHeader = "another"),
    METHOD("404 ", "-32601", ask -> ask.method = "prompts/run"),
    TARGET("200 ", "", ask -> ask.target = "a://nothing"),
    GUARD("denied ", "scope required", ask -> ask.scopes = new String[0]),
    PARAMETER_HEADER("400 ", "Mcp-Param-Region", ask -> ask.regionHeader = "west"),
    ARGUMENTS("200 ", "", ask -> ask.argument = ask.kind.wrong);

    private final String start;
    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Consumer<Ask> change;

    Fault(String start, String text, Consumer<Ask> change) {
      this.start = start;
      this.text = text;
      this.change = change;
    }

    private String text(Kind kind) {
      return switch (this) {
        case TARGET -> kind.unknown;
        case ARGUMENTS -> kind.unfit;
        default -> text;
      };
    }
  }

  /** What is asked. */
  enum Kind {
    CALL(
        "tools/call",
        "\"name\":\"%1$s\",\"arguments\":{\"region\":\"east\"%2$s}",
        "route",
        "Unknown tool"),
    READ("resources/read", "\"uri\":\"%1$s\"", "test://bytes", "Resource not found"),
    GET(
        "prompts/get",
        "\"name\":\"%1$s\",\"arguments\":{\"%2$s\":\"x\"}",
        "secret",
        "Unknown prompt"),
    COMPLETE(
        "completion/complete",
        "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"%1$s\"},"
            + "\"argument\":{\"name\":\"%2$s\",\"value\":\"\"}",
        "secret",
        "Unknown prompt");

    private final String method;
    private final String params;
    private final String target;
    private final String unknown;
    private final String right;
    private final String wrong;
    private final String unfit;

    /**
     * @param params the parameters, given the target and the argument
     * @param unknown what is said of another target
     */
    Kind(String method, String params, String target, String unknown) {
      this.method = method;
      this.params = params;
      this.target = target;
      this.unknown = unknown;
      boolean isCall = method.equals("tools/call");
      right = isCall ? "" : "topic";
      wrong = isCall ? ",\"x\":1" : "nothing";
      unfit = method.equals("completion/complete") ? "Unknown argument" : "is not known";
    }

    private McpFeatures server() {
      return this == CALL ? new SampleTools() : new SampleFeatures();
    }

    private boolean has(Fault fault) {
      return switch (fault) {
        case NAME_HEADER -> this != COMPLETE;
        case PARAMETER_HEADER -> this == CALL;
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
    String regionHeader = "east";
    String target;
    String argument;
    String[] scopes = {"calc:admin"};
    String meta = Peer.META;
    String end = "}";

    Ask(Kind kind) {
      this.kind = kind;
      method = kind.method;
      target = kind.target;
      argument = kind.right;
    }

    String send() {
      return new Peer()
          .serving(kind.server())
          .with(Peer.caller(scopes))
          .header("MCP-Protocol-Version", version)
          .header("Mcp-Method", methodHeader.isEmpty() ? method : methodHeader)
          .header("Mcp-Name", nameHeader.isEmpty() ? target : nameHeader)
          .header("Mcp-Param-Region", regionHeader)
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
    assertThat(ask.send()).startsWith(earlier.start).contains(earlier.text(kind));
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
