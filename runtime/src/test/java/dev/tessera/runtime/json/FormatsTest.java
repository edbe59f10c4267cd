package dev.tessera.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

  private static <T> T read(String json, Function<JsonReader, T> method) {
    JsonReader in = reader(json);
    T value = method.apply(in);
    assertThat(in.violations()).isEmpty();
    return value;
  }

  private static String refusal(String json, Function<JsonReader, ?> method) {
    JsonReader in = reader(json);
    assertThat(method.apply(in)).isNull();
    assertThat(in.violations()).hasSize(1);
    return in.violations().get(0).problem();
  }

  private static JsonReader reader(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Json.reader(bytes, 0, bytes.length);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000"})
  void readsUuids(String text) {
    assertThat(read(quoted(text), Formats::uuid)).isEqualTo(UUID.fromString(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-1-1-1-1",
        "123e4567e89b12d3a456426614174000",
        "{123e4567-e89b-12d3-a456-426614174000}",
        "123e4567-e89b-12d3-a456-426614174000\n",
        ""
      })
  void refusesWhatOnlyLooksLikeAUuid(String text) {
    assertThat(refusal(quoted(text), Formats::uuid))
        .startsWith("expected a UUID such as 123e4567-e89b-12d3-a456-426614174000, but got");
  }

  @Test
  void readsDatesOfTheCalendar() {
    assertThat(read("\"2024-02-29\"", Formats::localDate)).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2023-02-29", "2024-13-01", "24-01-01", "+12024-01-01", "2024-1-1", "2024-01-01Z"})
  void refusesOtherDates(String text) {
    assertThat(refusal(quoted(text), Formats::localDate))
        .isEqualTo("expected a date such as 2026-07-28, but got " + quoted(text));
  }

  @Test
  void readsTimesWithAndWithoutSeconds() {
    assertThat(read("\"14:30\"", Formats::localTime)).isEqualTo(LocalTime.of(14, 30));
    assertThat(read("\"14:30:15.5\"", Formats::localTime))
        .isEqualTo(LocalTime.of(14, 30, 15, 500_000_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "14:60", "14:30:60", "14", "14:30:00Z", "14:30:00.1234567891"})
  void refusesOtherTimes(String text) {
    refusal(quoted(text), Formats::localTime);
  }

  @Test
  void readsADateAndTimeWithoutAnOffset() {
    assertThat(read("\"2026-07-28T14:30\"", Formats::localDateTime))
        .isEqualTo(LocalDateTime.of(2026, 7, 28, 14, 30));
    refusal("\"2026-07-28T14:30:00Z\"", Formats::localDateTime);
    refusal("\"2026-02-30T14:30:00\"", Formats::localDateTime);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-07-28T14:30:00Z",
        "2026-07-28T14:30:00.123456789+02:00",
        "2026-07-28T14:30:00-18:00"
      })
  void readsPointsInTime(String text) {
    assertThat(read(quoted(text), Formats::offsetDateTime)).isEqualTo(OffsetDateTime.parse(text));
    assertThat(read(quoted(text), Formats::instant))
        .isEqualTo(OffsetDateTime.parse(text).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-07-28T14:30Z",
        "2026-07-28T14:30:00",
        "2026-07-28 14:30:00Z",
        "2026-07-28T14:30:00+0200",
        "2026-07-28T14:30:00+18:01",
        "2026-02-30T14:30:00Z"
      })
  void refusesOtherPointsInTime(String text) {
    refusal(quoted(text), Formats::offsetDateTime);
    refusal(quoted(text), Formats::instant);
  }

  @Test
  void readsADateAndTimeWithAZone() {
    ZonedDateTime paris = ZonedDateTime.of(2026, 7, 28, 14, 30, 0, 0, ZoneId.of("Europe/Paris"));
    assertThat(read("\"2026-07-28T14:30:00+02:00[Europe/Paris]\"", Formats::zonedDateTime))
        .isEqualTo(paris);
    assertThat(read("\"2026-07-28T14:30:00Z\"", Formats::zonedDateTime).getZone())
        .isEqualTo(ZoneOffset.UTC);
    refusal("\"2026-07-28T14:30:00+02:00[Europe/Nowhere]\"", Formats::zonedDateTime);
    refusal("\"2026-07-28T14:30:00\"", Formats::zonedDateTime);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PT0S",
        "PT1H30M",
        "PT1H5S",
        "P1D",
        "P2DT3H4M5.678S",
        "PT-1H-5M",
        "PT-0.5S",
        "PT36H"
      })
  void readsDurations(String text) {
    assertThat(read(quoted(text), Formats::duration)).isEqualTo(Duration.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P", "PT", "P1M", "P1Y", "P1W", "1h", "pt1h", "-PT1H", "PT1,5S", "PT5M1H", "P1DT"})
  void refusesOtherDurations(String text) {
    refusal(quoted(text), Formats::duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "P1Y2M3D", "P1Y3D", "P2W", "P-1M", "P1Y-2M3D"})
  void readsPeriods(String text) {
    assertThat(read(quoted(text), Formats::period)).isEqualTo(Period.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P", "P1D1M", "PT1H", "P1Y2W", "p1d", "P1.5D", "P1234567890D"})
  void refusesOtherPeriods(String text) {
    refusal(quoted(text), Formats::period);
  }

  @Test
  void readsYearsAndMonthsAndZones() {
    assertThat(read("2026", Formats::year)).isEqualTo(Year.of(2026));
    assertThat(read("-1.0", Formats::year)).isEqualTo(Year.of(-1));
    assertThat(read("\"2026-07\"", Formats::yearMonth)).isEqualTo(YearMonth.of(2026, 7));
    assertThat(read("\"Europe/Paris\"", Formats::zoneId)).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(read("\"+02:00\"", Formats::zoneId)).isEqualTo(ZoneId.of("+02:00"));
    refusal("\"2026\"", Formats::year);
    refusal("1000000000", Formats::year);
    refusal("\"2026-13\"", Formats::yearMonth);
    refusal("\"Europe/Nowhere\"", Formats::zoneId);
    refusal("\"\"", Formats::zoneId);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "null", "true", "[\"2026-07-28\"]", "{}"})
  void refusesWhatIsNoString(String json) {
    assertThat(refusal(json, Formats::localDate)).startsWith("expected a string, but got ");
  }

  @Test
  void writesWhatItReads() {
    OffsetDateTime onTheMinute = OffsetDateTime.of(2026, 7, 28, 14, 30, 0, 0, ZoneOffset.UTC);
    assertThat(FormatTexts.of(onTheMinute)).isEqualTo("2026-07-28T14:30:00Z");
    assertThat(FormatTexts.of(onTheMinute.toInstant())).isEqualTo("2026-07-28T14:30:00Z");
    assertThat(FormatTexts.of(Duration.ofMillis(-5_500))).isEqualTo("PT-5.5S");
    assertThat(FormatTexts.of(Period.of(1, 0, -3))).isEqualTo("P1Y-3D");
    assertThat(FormatTexts.of(LocalTime.of(14, 30))).isEqualTo("14:30");
    assertThat(FormatTexts.of((LocalDate) null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"10000-01-01", "-0001-01-01"})
  void writesNoDateThatItCouldNotRead(String date) {
    LocalDate beyond = LocalDate.parse(date.startsWith("-") ? date : "+" + date);
    assertThatThrownBy(() -> FormatTexts.of(beyond))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(", which its schema cannot hold");
  }

  @Test
  void writesNoOffsetWithSeconds() {
    OffsetDateTime odd =
        OffsetDateTime.of(2026, 7, 28, 14, 30, 0, 0, ZoneOffset.ofHoursMinutesSeconds(1, 0, 1));
    assertThatThrownBy(() -> FormatTexts.of(odd)).isInstanceOf(IllegalArgumentException.class);
  }
}
