package dev.tessera.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.AccessTools;
import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.http.Client.Request;
import dev.tessera.runtime.http.Client.Response;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.ScopeDenial;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The order of refusals under each access policy, from the first to the last that there is: of two
 * faults in one request, the answer is about the earlier.
 */
class PolicyRefusalsTest {
  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
  private static final Map<Policy, TesseraServer> SERVERS = new EnumMap<>(Policy.class);

  /** Each with the place of a missing token and of a missing scope among the faults. */
  enum Policy {
    USUAL(AccessPolicy.usual(), Fault.JSON),
    GRANTED(AccessPolicy.usual().withVisibility(Visibility.GRANTED), Fault.PARAMETER_HEADER),
    BY_RESULT(
        AccessPolicy.usual().withScopeDenial(ScopeDenial.TOOL_RESULT), Fault.PARAMETER_HEADER),
    ANONYMOUS(AccessPolicy.usual().withAnonymous(), Fault.JSON),
    ANONYMOUS_GRANTED(
        AccessPolicy.usual().withAnonymous().withVisibility(Visibility.GRANTED),
        Fault.PARAMETER_HEADER),
    ANONYMOUS_BY_RESULT(
        AccessPolicy.usual().withAnonymous().withScopeDenial(ScopeDenial.TOOL_RESULT),
        Fault.PARAMETER_HEADER);

    @SuppressWarnings("ImmutableEnumChecker") // a record of enums
    final AccessPolicy policy;

    final Fault afterScope;

    Policy(AccessPolicy policy, Fault afterScope) {
      this.policy = policy;
      this.afterScope = afterScope;
    }

    /** What a caller hears whose scopes are not enough. */
    String denial() {
      if (policy.visibility() == Visibility.GRANTED) {
        return "200 Unknown tool";
      }
      return policy.scopeDenial() == ScopeDenial.TOOL_RESULT
          ? "200 {\\\"error\\\":\\\"Insufficient permissions: `notes:write` scope required.\\\"}"
          : "403 insufficient_scope";
    }

    /** All faults, in the order in which this policy refuses them. */
    List<Fault> faults() {
      List<Fault> order = new ArrayList<>(List.of(Fault.values()));
      order.remove(Fault.TOKEN_MISSING);
      order.add(order.indexOf(policy.anonymous() ? Fault.TOOL : Fault.JSON), Fault.TOKEN_MISSING);
      order.remove(Fault.SCOPE);
      order.add(order.indexOf(afterScope), Fault.SCOPE);
      return order;
    }
  }

  /** One fault each. */
  enum Fault {
    HOST("403 This Host is not served", call -> call.header("Host", "evil.example")),
    ORIGIN("403 This Origin is not allowed", call -> call.header("Origin", "https://evil.example")),
    HTTP_METHOD("405 with POST", call -> call.request = call.request.method("PUT")),
    CONTENT_TYPE("415 Content-Type", call -> call.header("Content-Type", "text/plain")),
    ACCEPT("406 Send the header Accept", call -> call.header("Accept", "text/html")),
    SIZE("413 Send at most", call -> call.header("Content-Length", "9999999")),
    TOKEN("401 The access token is not valid", call -> call.header("Authorization", "Bearer x")),
    TOKEN_MISSING(
        "401 An access token is required",
        call -> call.request = call.request.without("Authorization")),
    SCOPE("as the policy says", call -> call.header("Authorization", "Bearer reader")),
    JSON("400 -32700", call -> call.end = "{"),
    ENVELOPE("400 -32600", call -> call.jsonrpc = "1.0"),
    VERSION("400 -32022", call -> call.header("MCP-Protocol-Version", "2030-01-01")),
    META("400 -32602", call -> call.meta = "\"_meta\":{}"),
    HEADERS("400 -32020", call -> call.methodHeader = "tools/list"),
    METHOD("404 -32601", call -> call.method = "tools/run"),
    TOOL("200 Unknown tool", call -> call.tool = "nothing"),
    PARAMETER_HEADER("400 Mcp-Param-Region", call -> call.header("Mcp-Param-Region", "west")),
    ARGUMENTS("200 expected a string", call -> call.more = ",\"x\":1");

    final String refusal;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    final Consumer<Call> change;

    Fault(String refusal, Consumer<Call> change) {
      this.refusal = refusal;
      this.change = change;
    }

    /** Whether the early check of the guard cannot know the tool any more. */
    boolean concealsTheTool() {
      return this == VERSION || this == HEADERS || this == METHOD || this == TOOL;
    }

    boolean isInAuthorization() {
      return this == TOKEN || this == TOKEN_MISSING || this == SCOPE;
    }
  }

  /** A call that is good in every respect until a fault changes one. */
  private static final class Call {
    Request request;
    String jsonrpc = "2.0";
    String method = "tools/call";
    String methodHeader = "";
    String tool = "region";
    String meta = META;
    String more = "";
    String end = "}";

    Call(int port) {
      request =
          Request.call(port, "region")
              .header("Authorization", "Bearer writer")
              .header("Mcp-Param-Region", "east");
    }

    void header(String name, String value) {
      request = request.header(name, value);
    }

    Request made() {
      return request
          .header("Mcp-Name", tool)
          .header("Mcp-Method", methodHeader.isEmpty() ? method : methodHeader)
          .body(
              "{\"jsonrpc\":\"%s\",\"id\":1,\"method\":\"%s\",\"params\":{\"name\":\"%s\",\"arguments\":{\"region\":\"east\"%s},%s}%s"
                  .formatted(jsonrpc, method, tool, more, meta, end));
    }
  }

  @BeforeAll
  static void start() {
    for (Policy policy : Policy.values()) {
      SERVERS.put(policy, Servers.secured(new AccessTools(policy.policy)).start());
    }
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(TesseraServer::close);
  }

  static List<Arguments> singles() {
    List<Arguments> singles = new ArrayList<>();
    for (Policy policy : Policy.values()) {
      policy.faults().forEach(fault -> singles.add(Arguments.of(policy, fault)));
    }
    return singles;
  }

  /** All pairs but those of one header, and those in which one fault hides the other. */
  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (Policy policy : Policy.values()) {
      List<Fault> faults = policy.faults();
      for (int i = 0; i < faults.size(); i++) {
        for (int j = i + 1; j < faults.size(); j++) {
          Fault earlier = faults.get(i);
          Fault later = faults.get(j);
          boolean isOneHeader = earlier.isInAuthorization() && later.isInAuthorization();
          boolean isConcealed = earlier == Fault.SCOPE && later.concealsTheTool();
          if (!isOneHeader && !isConcealed) {
            pairs.add(Arguments.of(policy, earlier, later));
          }
        }
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @EnumSource
  void withoutAFaultTheToolAnswers(Policy policy) throws IOException {
    assertThat(send(policy).body()).contains("region done");
  }

  @ParameterizedTest
  @MethodSource("singles")
  void eachFaultHasItsRefusal(Policy policy, Fault fault) throws IOException {
    assertRefused(policy, fault, send(policy, fault));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoFaultsTheEarlierIsRefused(Policy policy, Fault earlier, Fault later)
      throws IOException {
    assertRefused(policy, earlier, send(policy, later, earlier));
  }

  @Test
  void tooManyCallsComeBeforeTheTokenAndAfterTheSize() throws IOException {
    for (Policy policy : Policy.values()) {
      try (TesseraServer busy =
          Servers.secured(new AccessTools(policy.policy))
              .rateLimit(1, Duration.ofDays(1))
              .start()) {
        send(busy, Fault.TOKEN);
        for (Fault fault : policy.faults()) {
          if (fault.compareTo(Fault.SIZE) <= 0) {
            assertRefused(policy, fault, send(busy, fault));
          } else {
            assertThat(send(busy, fault).status()).as("%s, %s", policy, fault).isEqualTo(429);
          }
        }
      }
    }
  }

  private static Response send(Policy policy, Fault... faults) throws IOException {
    return send(SERVERS.get(policy), faults);
  }

  private static Response send(TesseraServer server, Fault... faults) throws IOException {
    Call call = new Call(server.port());
    for (Fault fault : faults) {
      fault.change.accept(call);
    }
    return Client.send(server.port(), call.made());
  }

  private static void assertRefused(Policy policy, Fault fault, Response response) {
    String[] expected = (fault == Fault.SCOPE ? policy.denial() : fault.refusal).split(" ", 2);
    assertThat(response.status()).as(response.body()).isEqualTo(Integer.parseInt(expected[0]));
    assertThat(response.body()).contains(expected[1]);
  }
}
