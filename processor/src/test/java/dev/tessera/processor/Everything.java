package dev.tessera.processor;

/** A server with every type there is, as argument and as result. */
final class Everything {
  private Everything() {}

  static final String SOURCE =
      """
      import dev.tessera.*;
      import dev.tessera.runtime.json.*;
      import jakarta.validation.Valid;
      import jakarta.validation.constraints.*;
      import java.math.*;
      import java.net.*;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;

      @McpServer(name = "Everything", version = "1")
      @Public
      class Everything {
        enum Level { LOW, HIGH, @Arg(name = "over the top") EXTREME }

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

        record Sets(
            Set<Integer> numbers, Set<Leaf> leaves, Set<@Nullable Level> levels, Set<Double> ds,
            Collection<String> texts, Optional<Set<BigDecimal>> decimals, Set<List<Byte>> lists) {}

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

        record Anything(
            JsonValue any, List<JsonValue> list, Map<String, JsonValue> object,
            @Nullable JsonValue nullable, Optional<JsonValue> optional, Set<JsonValue> set) {}

        record Patches(
            Patch<String> text, Patch<@Size(max = 2) @NotBlank String> shortText, Patch<Integer> number,
            Patch<Level> level, Patch<List<@Nullable Leaf>> list, Patch<Leaf> leaf,
            Patch<JsonValue> any, Patch<Map<String, @Min(1) Long>> map) {}

        record Node(
            @Size(max = 3) String name, List<Node> children, @Nullable Node next, Tree<Integer> tree) {}

        record Tree<T>(Optional<Node> node, @Size(max = 2) Map<String, Tree<T>> others, T value) {}

        record Arrays(
            String[] texts, int[] ints, double[] doubles, Leaf[] leaves, int[][] matrix,
            boolean[] flags, short[] shorts, long[] longs, float[] floats, char[] chars,
            @Nullable String[] maybes, Byte @Nullable [] bytes, List<byte[]> blobs,
            Optional<Level[]> levels, @Size(min = 1, max = 2) int[] few,
            List<@Positive int[]> positives, @Size(max = 1) String[] @Size(max = 2) [] table) {}

        record Keys(
            Map<Level, Integer> levels, Map<UUID, String> ids, Map<Integer, String> ints,
            Map<Long, Leaf> longs, Map<Byte, Boolean> bytes, Map<LocalDate, String> dates,
            Map<OffsetDateTime, Integer> offsets, Map<Instant, Integer> instants,
            Map<Year, Integer> years, Map<Locale, String> locales, Map<Character, Integer> chars,
            Map<URI, Integer> uris, Map<Currency, Integer> currencies, Map<DayOfWeek, Integer> days) {}

        record Rules(
            Map<@Size(min = 2, max = 4) String, Integer> texts, @NotEmpty Map<Level, Integer> levels,
            Map<@Min(-5) @Max(100) Integer, Integer> ints, Map<@PositiveOrZero Short, Integer> shorts,
            Map<@Pattern(regexp = "[a-z]+") String, Map<@NotBlank String, Integer>> deep,
            @Size(min = 1, max = 2) Map<UUID, @Min(1) Integer> ids,
            Map<@Past LocalDate, Integer> past) {}

        record Bytes(
            byte[] any, @NotEmpty byte @Nullable [] some, @Size(max = 3) byte[] few,
            @Size(min = 2, max = 4) byte[] inexact, @Default("AQID") byte[] magic) {}

        sealed interface Shape permits Round, Square, Nothing {}
        sealed interface Round extends Shape permits Circle, Ball {}
        record Circle(double radius, @Nullable String name) implements Round {}
        @Discriminator("a ball/~") record Ball(List<Leaf> leaves) implements Round {}
        record Square(@Min(0) int side, Optional<Circle> inner, Patch<Nothing> more) implements Shape {}
        record Nothing() implements Shape {}
        @Discriminator("the kind")
        sealed interface Other permits Nothing2, Holder {}
        record Nothing2() implements Other {}
        record Holder(Shape shape, List<@Nullable Shape> shapes, Nothing2 other) implements Other {}

        sealed interface Result<T, E> permits Ok, Bad {}
        record Ok<V, F>(V value, @Nullable V more) implements Result<V, F> {}
        record Bad<R, Reason>(Reason reason) implements Result<R, Reason> {}

        sealed interface Expr permits Num, Add, All {}
        record Num(int value) implements Expr {}
        record Add(Expr left, @Nullable Expr right) implements Expr {}
        record All(List<Expr> of, Optional<Add> first, Map<String, Expr> named) implements Expr {}

        record Unions(
            Result<Integer, String> result, List<Result<List<@Nullable Leaf>, Level>> results,
            Shape shape, List<Round> list, Map<String, Shape> map, @Nullable Shape nullable,
            Optional<Other> optional, Patch<Shape> patch, Set<Other> set, Circle plain) {}

        record Page<T>(List<T> items, @Nullable String next) {}

        record Row<T>(T[] cells, @Nullable T[] maybes) {}

        record Pair<A, B>(A first, Optional<B> second) {}

        record Generics(
            Page<Leaf> leaves, Page<Page<@Nullable Integer>> pages, Page<@Size(max = 2) String> small,
            Pair<Level, List<? extends Leaf>> pair, Row<Leaf> row, Row<int[]> rows, @Nullable Pair<Page<Boolean>, Double> other) {}

        static class Money {
          private final long amount;
          private final @Nullable String currency;
          private final List<Money> parts;

          public Money(
              @Min(1) long amount, @Size(max = 3) @Nullable String currency, List<Money> parts) {
            this.amount = amount;
            this.currency = currency;
            this.parts = parts;
          }

          public long getAmount() { return amount; }
          public @Nullable String currency() { return currency; }
          public List<Money> getParts() { return parts; }
        }

        static class Box<T> {
          private final T value;

          private Box(T value, boolean made) { this.value = value; }
          public Box(T value) { this(value, true); }
          public T getValue() { return value; }
        }

        record Classes(Money money, Box<@Nullable Level> box, @Nullable Box<List<Money>> other) {}

        record Texts(
            @NotBlank String notBlank, @NotEmpty String notEmpty, @Size(min = 1, max = 2) String size,
            @Pattern(regexp = "[a-z]+(-[a-z]+)*|.") String pattern,
            @NotBlank @Pattern(regexp = "^\\\\S*$") @Size(max = 20) @Nullable String several,
            @Email String email, Optional<@Email @NotBlank String> maybe) {}

        record Amounts(
            @Min(1) int min, @Max(127) @Nullable Long max, @Min(-1) @Max(1) Short both,
            @DecimalMin("0.5") @DecimalMax(value = "100", inclusive = false) double decimal,
            @DecimalMin(value = "1", inclusive = false) BigDecimal big,
            @Positive byte positive, @PositiveOrZero float positiveOrZero, @Negative double negative,
            @NegativeOrZero BigInteger negativeOrZero, @Digits(integer = 3, fraction = 1) double digits,
            @Digits(integer = 2, fraction = 0) BigDecimal whole, @Min(1) OptionalInt optional) {}

        record Sizes(
            @Size(min = 1, max = 2) List<@Size(max = 1) String> texts,
            @NotEmpty Map<String, @Min(0) Integer> map, @Size(max = 2) List<@Valid Leaf> leaves,
            List<@NotNull @Size(min = 1) List<@Positive Integer>> deep,
            @Size(max = 1) @Nullable List<@NotBlank @Nullable String> maybe) {}

        record Moments(
            @Past LocalDate past, @PastOrPresent @Nullable Instant pastOrPresent,
            @Future @Nullable YearMonth future, @FutureOrPresent LocalDate futureOrPresent,
            @Past @Nullable Year year, List<@Past ZonedDateTime> zoned,
            @Past @Nullable LocalDateTime local, @Past @Nullable LocalTime time,
            @Past @Nullable OffsetDateTime offset, @Past @Nullable MonthDay day,
            @Past @Nullable OffsetTime offsetTime) {}

        @McpTool public Texts texts(@Valid @NotNull Texts value) { return value; }
        @McpTool public Amounts amounts(Amounts value) { return value; }
        @McpTool public Sizes sizes(Sizes value) { return value; }
        @McpTool public Moments moments(Moments value) { return value; }
        @McpTool public Arrays arrays(Arrays value) { return value; }
        @McpTool public Keys keys(Keys value) { return value; }
        @McpTool public Rules rules(Rules value) { return value; }
        @McpTool public Bytes bytes(Bytes value) { return value; }
        @McpTool public Numbers numbers(Numbers value) { return value; }
        @McpTool public Times times(Times value) { return value; }
        @McpTool public Words words(Words value) { return value; }
        @McpTool public Sets sets(Sets value) { return value; }
        @McpTool public Maybe maybe(Maybe value) { return value; }
        @McpTool public Containers containers(Containers value) { return value; }
        @McpTool public Anything anything(Anything value) { return value; }
        @McpTool public Generics generics(Generics value) { return value; }
        @McpTool public Node node(Node value) { return value; }
        @McpTool public List<Tree<Integer>> trees(@Size(max = 2) List<Tree<Integer>> value) { return value; }
        @McpTool public Patches patches(Patches value) { return value; }
        @McpTool public Unions unions(Unions value) { return value; }
        @McpTool public Expr expr(Expr value) { return value; }
        @McpTool public Add add(Add value) { return value; }
        @McpTool public Shape shape(Shape value) { return value; }
        @McpTool public Classes classes(Classes value) { return value; }
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
