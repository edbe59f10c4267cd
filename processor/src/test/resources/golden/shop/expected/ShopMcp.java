package app;

import dev.tessera.runtime.json.Containers;
import dev.tessera.runtime.json.Formats;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.Members;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.HeaderParameter;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Shop}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
public final class ShopMcp implements McpFeatures {
  private static final ServerDescription DESCRIPTION = ServerDescription.named("shop", "2.1", Guards.SCOPES)
      .title("The Shop")
      .instructions("Look for products first, then order them.")
      .tools(List.of(
          Tool.named("place_order", Guards.PLACE_ORDER)
              .title("Place an order")
              .description("Orders products.")
              .inputSchema(ShopSchemas.PLACE_ORDER_INPUT)
              .objectResult(ShopSchemas.PLACE_ORDER_OUTPUT)
              .annotations("{\"destructiveHint\":false}")
              .header(HeaderParameter.of("Region", "region", HeaderParameter.Type.STRING))
              .build(),
          Tool.named("count_orders", Guards.COUNT_ORDERS)
              .description("Counts orders.")
              .inputSchema(ShopSchemas.COUNT_ORDERS_INPUT)
              .valueResult(ShopSchemas.COUNT_ORDERS_OUTPUT)
              .annotations("{\"readOnlyHint\":true}")
              .nonBlocking()
              .build(),
          Tool.named("shop.status", Guards.STATUS)
              .description("Says that the shop is open, or not.")
              .textResult()
              .annotations("{\"readOnlyHint\":true}")
              .build()))
      .build();

  private static final Members PLACE_ORDER = Members.required("lines").optional("region");

  private static final Members COUNT_ORDERS = Members.required().optional("since");

  private final Shop tools;

  public ShopMcp(Shop tools) {
    this.tools = tools;
  }

  @Override
  public ServerDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void call(int tool, ToolCall call) throws Exception {
    switch (tool) {
      case 0 -> placeOrder(call);
      case 1 -> countOrders(call);
      case 2 -> status(call);
      default -> throw new IndexOutOfBoundsException(tool);
    }
  }

  private void placeOrder(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    List<Shop.Line> lines = null;
    String region = "EU";
    for (in.object(PLACE_ORDER); in.next(); ) {
      switch (in.member()) {
        case "lines" -> lines = Containers.readList(in, ShopJson::readLine);
        case "region" -> region = in.readString();
      }
    }
    call.checkArguments();
    ShopJson.writeOrder(call.result(), tools.placeOrder(call.caller(), lines, region));
  }

  private void countOrders(ToolCall call) throws Exception {
    JsonReader in = call.arguments();
    LocalDate since = null;
    for (in.object(COUNT_ORDERS); in.next(); ) {
      switch (in.member()) {
        case "since" -> since = in.readNull() ? null : Formats.localDate(in);
      }
    }
    call.checkArguments();
    call.result().value(tools.countOrders(since));
  }

  private void status(ToolCall call) throws Exception {
    call.checkNoArguments();
    call.result().value(Shop.status());
  }

  /**
   * Who may call what, to be tested without a server.
   */
  public static final class Guards {
    static final ScopeVocabulary SCOPES = ScopeVocabulary.builder().build();

    static final Guard PLACE_ORDER = Guard.authenticated(SCOPES);

    static final Guard COUNT_ORDERS = Guard.authenticated(SCOPES);

    static final Guard STATUS = Guard.authenticated(SCOPES);

    private Guards() {
    }

    /**
     * Whether a caller who was granted these scopes may call place_order.
     */
    public static Decision placeOrder(Set<String> granted) {
      return PLACE_ORDER.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call count_orders.
     */
    public static Decision countOrders(Set<String> granted) {
      return COUNT_ORDERS.decide(granted);
    }

    /**
     * Whether a caller who was granted these scopes may call shop.status.
     */
    public static Decision status(Set<String> granted) {
      return STATUS.decide(granted);
    }
  }
}
