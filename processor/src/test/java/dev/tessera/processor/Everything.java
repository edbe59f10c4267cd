package dev.tessera.processor;

/** A server with every type there is, as argument and as result. */
final class Everything {
  private Everything() {}

  static final String SOURCE =
      """
      import dev.tessera.*;
      import java.math.*;
      import java.net.*;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;

      @McpServer(name = "Everything", version = "1")
      @Public
      class Everything {
        enum Level { LOW, HIGH }

        record Numbers(
            byte b, short s, int i, long l, float f, double d, boolean z,
            Byte bb, Short ss, Integer ii, Long ll, Float ff, Double dd, Boolean zz) {}

        record Times(
            LocalDate date, LocalTime time, LocalDateTime dateTime, OffsetDateTime offset,
            ZonedDateTime zoned, Instant instant, Duration duration, Period period, Year year,
            YearMonth month, ZoneId zone, DayOfWeek day) {}

        record Words(
            char c, Character cc, BigInteger big, BigDecimal decimal, URI uri, URL url,
            Locale locale, Currency currency, OffsetTime time, MonthDay day, ZoneOffset offset,
            Month month, OptionalInt i, OptionalLong l, OptionalDouble d, @Nullable Character n,
            List<Character> cs) {}

        record Maybe(
            @Nullable String text, @Nullable Integer number, @Nullable Level level,
            Optional<String> optional, Optional<List<Integer>> list, @Nullable Numbers numbers,
            Optional<Leaf> leaf, @Nullable LocalDate date, Optional<Map<String, Level>> map) {}

        record Leaf(String text) {}

        record Empty() {}

        record Defaults(@Default("5") int number, @Default("x") @Nullable String text) {}

        record Containers(
            List<String> texts, List<List<Integer>> matrix, List<@Nullable Boolean> maybes,
            Map<String, Leaf> leaves, Map<String, List<@Nullable UUID>> ids, List<Empty> empties,
            Map<String, Map<String, Optional<Double>>> deep) {}

        @McpTool public Numbers numbers(Numbers value) { return value; }
        @McpTool public Times times(Times value) { return value; }
        @McpTool public Words words(Words value) { return value; }
        @McpTool public Maybe maybe(Maybe value) { return value; }
        @McpTool public Containers containers(Containers value) { return value; }
        @McpTool public Defaults defaults(Defaults value) { return value; }

        @McpTool public List<String> flat(
            String text, Level level, UUID id, @Nullable Long big,
            @Default("true") boolean flag, @Arg(header = "N") long safe,
            @Arg(header = "O") Optional<Integer> other, @Arg(header = "P") @Nullable Level again,
            Optional<Empty> empty) {
          return List.of(text, level.name(), id.toString());
        }
      }
      """;
}
