package dev.tessera.benchmarks.micro;

import dev.tessera.McpServer;
import dev.tessera.McpTool;
import dev.tessera.Public;
import java.time.LocalDate;
import java.util.List;

/** Tools that do nothing, so that only the generated code around them is measured. */
@McpServer(name = "Micro", version = "1.0.0")
@Public
public final class Tools {
  static final int ADD = 0;
  static final int FLAT = 1;
  static final int NESTED = 2;
  static final int MANY = 3;
  static final int RESULT = 4;

  private static final Order ORDER =
      new Order(
          "A-17",
          LocalDate.of(2026, 7, 28),
          19.9,
          List.of(
              new Place("Main St", "Springfield", 7, true), new Place("Quay", "Bergen", 2, false)));

  /** Adds two numbers. */
  @McpTool(blocking = false)
  public int add(int a, int b) {
    return a + b;
  }

  /** Takes text, numbers and a boolean. */
  @McpTool
  public void flat(String title, int count, double price, boolean urgent) {}

  /** Takes objects in an object. */
  @McpTool
  public void nested(Order order) {}

  /** Takes many objects. */
  @McpTool
  public void many(List<Order> orders) {}

  /** Returns objects in an object. */
  @McpTool
  public Order result() {
    return ORDER;
  }
}
