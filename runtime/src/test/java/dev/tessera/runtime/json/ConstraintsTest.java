package dev.tessera.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {
  /** In Tokyo it is the day after. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-28T20:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private static List<String> problems(String json, Function<JsonReader, ?> read) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    JsonReader in = Json.reader(text, 0, text.length).clock(CLOCK);
    Object unused = read.apply(in);
    return in.violations().stream().map(Violation::problem).toList();
  }

  @Test
  void doesNotCheckWhatIsOfAnotherType() {
    assertThat(
            problems("\"x\"", in -> Constraints.check(in, in.readInt(), Constraints.atLeast("1"))))
        .containsExactly("expected an integer from -2147483648 to 2147483647, but got \"x\"");
    assertThat(
            problems(
                "{}",
                in ->
                    Constraints.check(
                        in, Containers.readList(in, JsonReader::readInt), Constraints.items(1, 2))))
        .containsExactly("expected an array, but got an object");
  }

  @Test
  void checksEachPartOfAConstraintInItsOwnWords() {
    Constraint<String> both =
        Constraints.notBlank().saying("A name is required").and(Constraints.length(2, 3));
    assertThat(problems("\" \"", in -> Constraints.check(in, in.readString(), both)))
        .containsExactly(
            "A name is required, but got \" \"", "must have from 2 to 3 characters, but has 1");
  }

  @Test
  void looksAtTheSystemsClockInUtcUnlessToldOtherwise() {
    byte[] text = "\"2000-01-01\"".getBytes(StandardCharsets.UTF_8);
    JsonReader in = Json.reader(text, 0, text.length);
    assertThat(in.clock().getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void checksTheNumberBeforeAndAfterRounding() {
    assertThat(
            problems(
                "0.29999999999999999999",
                in -> Constraints.check(in, in.readDouble(), Constraints.atLeast("0.3"))))
        .containsExactly("must be at least 0.3, but got 0.29999999999999999999");
    assertThat(
            problems("0.3", in -> Constraints.check(in, in.readFloat(), Constraints.atMost("0.3"))))
        .isEmpty();
    assertThat(
            problems(
                "1e-400",
                in -> Constraints.check(in, in.readDouble(), Constraints.greaterThan("0"))))
        .containsExactly("must be greater than 0, but got 1e-400");
  }

  @Test
  void givesUpOnPatternsThatTakeTooLong() {
    String text = "\"" + "a".repeat(5_000) + "b\"";
    assertThat(
            problems(
                text,
                in -> Constraints.check(in, in.readString(), Constraints.pattern("(a+)+(a+)+"))))
        .containsExactly(
            "must match the pattern (a+)+(a+)+, but it takes too long to tell whether it does");
  }

  @Test
  void givesUpOnPatternsThatNeedTooMuchStack() {
    String text = "\"" + "ab".repeat(200_000) + "\"";
    assertThat(
            problems(
                text, in -> Constraints.check(in, in.readString(), Constraints.pattern("(a|b)*"))))
        .containsExactly(
            "must match the pattern (a|b)*, but it takes too long to tell whether it does");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-28, true, true, false, false",
    "2026-07-29, false, true, false, true",
    "2026-07-30, false, false, true, true",
  })
  void comparesDatesWithTodayByTheClockOfTheReader(
      String date, boolean past, boolean pastOrPresent, boolean future, boolean futureOrPresent) {
    assertThat(meets(date, Moments.past())).isEqualTo(past);
    assertThat(meets(date, Moments.pastOrPresent())).isEqualTo(pastOrPresent);
    assertThat(meets(date, Moments.future())).isEqualTo(future);
    assertThat(meets(date, Moments.futureOrPresent())).isEqualTo(futureOrPresent);
  }

  private static boolean meets(String date, Constraint<Object> constraint) {
    return problems(
            '"' + date + '"', in -> Constraints.check(in, Formats.localDate(in), constraint))
        .isEmpty();
  }
}
