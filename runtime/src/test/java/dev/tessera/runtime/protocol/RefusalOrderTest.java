package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of refusals from the envelope on: of two faults, the answer is about the earlier. */
class RefusalOrderTest {

  /** One fault each, in the order in which they are refused. */
  enum Fault {
    JSON("400 ", "-32700", call -> call.end = "{"),
    ENVELOPE("400 ", "-32600", call -> call.jsonrpc = "1.0"),
    VERSION("400 ", "-32022", call -> call.version = "v999"),
    META("400 ", "-32602", call -> call.meta = "\"_meta\":{}"),
    HEADERS("400 ", "-32020", call -> call.methodHeader = "tools/list"),
    METHOD("404 ", "-32601", call -> call.method = "tools/run"),
    TOOL("200 ", "Unknown tool", call -> call.tool = "subtract"),
    GUARD("denied ", "`calc:use` scope required", call -> call.scopes = new String[0]),
    PARAMETER_HEADER("400 ", "Mcp-Param-Region", call -> call.regionHeader = "west"),
    ARGUMENTS("200 ", "is not known", call -> call.extra = ",\"x\":1");

    final String start;
    final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    final Consumer<Call> change;

    Fault(String start, String text, Consumer<Call> change) {
      this.start = start;
      this.text = text;
      this.change = change;
    }
  }

  /** A call that is good in every respect until a fault changes one. */
  private static final class Call {
    String jsonrpc = "2.0";
    String version = "2026-07-28";
    String method = "tools/call";
    String methodHeader = "";
    String tool = "route";
    String[] scopes = {"calc:use"};
    String meta = Peer.META;
    String regionHeader = "east";
    String extra = "";
    String end = "}";

    String send() {
      return new Peer()
          .with(Peer.caller(scopes))
          .header("MCP-Protocol-Version", version)
          .header("Mcp-Method", methodHeader.isEmpty() ? method : methodHeader)
          .header("Mcp-Name", tool)
          .header("Mcp-Param-Region", regionHeader)
          .exchange(
              "{\"jsonrpc\":\"%s\",\"id\":1,\"method\":\"%s\",\"params\":{\"name\":\"%s\",\"arguments\":{\"region\":\"east\"%s},%s}%s"
                  .formatted(jsonrpc, method, tool, extra, meta, end));
    }
  }

  private static void assertRefused(Fault expected, Fault... faults) {
    Call call = new Call();
    for (Fault fault : faults) {
      fault.change.accept(call);
    }
    assertThat(call.send()).startsWith(expected.start).contains(expected.text);
  }

  @ParameterizedTest
  @EnumSource
  void eachFaultHasItsRefusal(Fault fault) {
    assertRefused(fault, fault);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoFaultsTheEarlierIsRefused(Fault earlier, Fault later) {
    assertRefused(earlier, earlier, later);
  }

  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (Fault earlier : Fault.values()) {
      for (Fault later : Fault.values()) {
        if (earlier.compareTo(later) < 0) {
          pairs.add(Arguments.of(earlier, later));
        }
      }
    }
    return pairs;
  }
}
