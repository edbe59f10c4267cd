package dev.tessera.examples.todo;

import dev.tessera.Arg;
import dev.tessera.Discriminator;
import dev.tessera.McpServer;
import dev.tessera.McpTool;
import dev.tessera.Public;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A server of one tool, whose schemas are nested, generic, sealed, recursive and full of enums. */
@McpServer(name = "Shapes", version = "1.0.0")
@Public
public final class ShapeTools {

  /**
   * Answers with what it is given.
   *
   * @param page the deliveries, and what came of them
   */
  @McpTool(readOnly = true)
  public Page<Delivery, Outcome<BigDecimal, Status>> echo(
      Page<Delivery, Outcome<BigDecimal, Status>> page) {
    return page;
  }

  /** Generic, and nested in itself. */
  public record Page<T, S>(
      List<T> items, Map<UUID, S> outcomes, Optional<Page<T, S>> before, @Nullable String next) {}

  /** What is delivered. */
  public record Delivery(
      UUID id,
      Status status,
      Set<Vehicle> vehicles,
      Map<DayOfWeek, List<Vehicle>> plan,
      Party to,
      List<Step> route) {}

  /** How far a delivery is. */
  public enum Status {
    OPEN,
    @Arg(name = "on the way")
    ON_THE_WAY,
    DELIVERED
  }

  /** By what. */
  public enum Vehicle {
    BICYCLE,
    VAN,
    SHIP
  }

  /** Sealed, with a variant that contains others. */
  public sealed interface Party permits Person, Company {}

  /** A variant. */
  public record Person(String name, @Nullable LocalDate born) implements Party {}

  /** A variant that contains the interface. */
  public record Company(String name, List<Party> contacts) implements Party {}

  /** Sealed, with a name of its own for what tells the variants apart. */
  @Discriminator("step")
  public sealed interface Step permits Ride, Rest {}

  /** A variant with enums. */
  @Discriminator("a ride")
  public record Ride(Vehicle by, Duration time, Vehicle[] instead) implements Step {}

  /** A variant with an enum of the JDK. */
  public record Rest(Optional<DayOfWeek> until) implements Step {}

  /** Sealed and generic. */
  public sealed interface Outcome<T, E> permits Done, Failed {}

  /** A generic variant. */
  public record Done<T, E>(T value, Map<Status, T> at) implements Outcome<T, E> {}

  /** A generic variant. */
  public record Failed<T, E>(E reason, @Nullable E before) implements Outcome<T, E> {}
}
