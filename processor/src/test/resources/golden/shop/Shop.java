package app;

import dev.tessera.Arg;
import dev.tessera.Authenticated;
import dev.tessera.Default;
import dev.tessera.McpServer;
import dev.tessera.McpTool;
import dev.tessera.runtime.tool.Caller;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shop with one of everything on its shelves. */
@McpServer(
    name = "shop",
    title = "The Shop",
    version = "2.1",
    instructions = "Look for products first, then order them.")
@Authenticated
public final class Shop {
  private final Map<UUID, Order> orders;

  public Shop(Map<UUID, Order> orders) {
    this.orders = orders;
  }

  /**
   * An order.
   *
   * @param id the number of the order
   * @param lines what was ordered
   * @param placed when it was placed
   * @param delivery the day of delivery, if it is known
   * @param notes more to know, by topic
   */
  public record Order(
      UUID id,
      List<Line> lines,
      OffsetDateTime placed,
      Optional<LocalDate> delivery,
      Map<String, List<String>> notes) {}

  /**
   * A line of an order.
   *
   * @param product the name of the product
   * @param count how many
   * @param wrapping how to wrap it
   */
  public record Line(String product, @Default("1") int count, @Nullable Wrapping wrapping) {}

  /** How a product is wrapped. */
  public enum Wrapping {
    /** A box, and no more. */
    PLAIN,
    /** Paper and a bow. */
    GIFT
  }

  /**
   * Orders products.
   *
   * @param lines what to order
   * @param region where to deliver
   */
  @McpTool(title = "Place an order", destructive = false)
  public Order placeOrder(
      Caller caller, List<Line> lines, @Arg(header = "Region") @Default("EU") String region) {
    throw new UnsupportedOperationException(caller + region + lines + orders);
  }

  /**
   * Counts orders.
   *
   * @param since the first day to count
   */
  @McpTool(readOnly = true, blocking = false)
  public long countOrders(@Nullable LocalDate since) {
    return since == null ? orders.size() : 0;
  }

  /** Says that the shop is open, or not. */
  @McpTool(name = "shop.status", readOnly = true)
  public static String status() {
    return "open";
  }
}
