package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tessera.processor.Tally.Outcome;
import dev.tessera.runtime.json.Violation;
import dev.tessera.runtime.tool.InvalidArgumentsException;
import dev.tessera.runtime.tool.Tool;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated decoder and the schema agree. What the decoder accepts, the schema accepts; and the
 * other way round, but for the few things that JSON Schema has no word for and Java cannot hold.
 */
class AgreementTest {
  private static final int DOCUMENTS = Integer.getInteger("tessera.documents", 1_000);
  private static final Program.Server SERVER = Program.of(Everything.SOURCE).server("Everything");

  private static final Tally TALLY = new Tally();

  /**
   * What the schema accepts and the decoder does not: a day that is in no calendar where no format
   * tells so, a zone that Java does not know, a leap second, an offset beyond 18 hours, a fraction
   * of more than nine digits, a small t or z, a moment of which the clock decides, the number of
   * digits after a decimal point, a number that is rounded onto a bound, and a number of bytes that
   * is no multiple of three, an integer as a name that is out of bounds, and names that say the
   * same key.
   */
  private static final Pattern BEYOND_JAVA =
      Pattern.compile(
          "(its name: )?(must (not )?be in the (past|future), but got .*|must have at most 3 digits before .*"
              + "|must have from 2 to 4 bytes, but has .*"
              + "|must be less than 100, but got 99[.]9{20}"
              + "|expected a date and time.*, but got \"(202[34]-02-(29|30)T.*|.*\\[Nowhere/City\\]"
              + "|.*:60.*|.*[+-](18:01|23:59)|.*t.*z|.*\\.[0-9]{10,}Z)\""
              + "|expected a time with offset.*, but got \"(.*:60.*|.*[+-](18:01|23:59)|.*z"
              + "|.*\\.[0-9]{10,}Z)\""
              + "|expected a month and day.*, but got \"--02-30\""
              + "|expected a language tag.*, but got \"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\""
              + "|expected a currency.*, but got \"[A-Z]{3}\""
              + "|expected a URL.*, but got \"http://a/%zz\""
              + "|expected a number .* 400 decimal places, but got"
              + " (1e-401|1e309|1[.]7976931348623158E308)"
              + "|expected a time zone.*, but got \"[A-Za-z0-9+-][A-Za-z0-9~/._+:-]*\")"
              + "|its name: expected an integer from .*, but got \"-?[1-9][0-9]*\""
              + "|its name: must be at (least -5|most 100), but got \"-?[1-9][0-9]*\""
              + "|has the same key as a member before it");

  /** Each tool of Everything, so that a new kind of type is compared as soon as it is there. */
  static Stream<String> tools() {
    return SERVER.tools().description().tools().stream().map(Tool::name);
  }

  /** Those that return the one argument they get. */
  static Stream<String> echoes() {
    return tools()
        .filter(
            name -> Validator.read(SERVER.tool(name).inputSchema()).path("properties").size() == 1);
  }

  @AfterAll
  static void report() throws IOException {
    TALLY.write();
  }

  @ParameterizedTest
  @MethodSource("tools")
  void decodersAcceptWhatTheirSchemaAccepts(String name) {
    Tool tool = SERVER.tool(name);
    Validator validator = Validator.of(tool.inputSchema());
    Documents documents = new Documents(new Random(42), tool.inputSchema());
    int accepted = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      String document = documents.near();
      boolean valid = validator.accepts(document);
      List<Violation> violations = violations(tool, document);
      if (violations.isEmpty()) {
        accepted++;
      }
      if (violations.isEmpty() != valid && !isKnown(violations, valid)) {
        fail("%s%nschema: %s%ndecoder: %s", document, valid, violations);
      }
      TALLY.add(name + " arguments", tool.inputSchema(), document, outcome(violations, valid));
    }
    assertThat(accepted).isBetween(DOCUMENTS / 50, DOCUMENTS * 49 / 50);
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void resultsFitTheirSchemaAndReadBackTheSame(String name) throws Exception {
    Tool tool = SERVER.tool(name);
    String schema = tool.outputSchema().orElseThrow();
    Validator validator = Validator.of(schema);
    Documents documents = new Documents(new Random(7), tool.inputSchema());
    int written = 0;
    for (int i = 0; i < DOCUMENTS / 2; i++) {
      String document = documents.near();
      if (violations(tool, document).isEmpty()) {
        String result = SERVER.call(name, document);
        assertThat(validator.accepts(result)).as(result).isTrue();
        TALLY.add(name + " result", schema, result, Outcome.BOTH_ACCEPT);
        assertThat(SERVER.call(name, "{\"value\":" + result + "}")).isEqualTo(result);
        written++;
      }
    }
    assertThat(written).isGreaterThan(DOCUMENTS / 100);
  }

  @Test
  void schemasAreSchemas() {
    Validator validator = Validator.ofSchemas();
    for (Tool tool : SERVER.tools().description().tools()) {
      assertThat(validator.accepts(tool.inputSchema())).as(tool.name()).isTrue();
      tool.outputSchema().ifPresent(it -> assertThat(validator.accepts(it)).as(it).isTrue());
    }
  }

  private static Outcome outcome(List<Violation> violations, boolean valid) {
    if (!violations.isEmpty() && valid) {
      return Outcome.ONLY_THE_SCHEMA_ACCEPTS;
    }
    return valid ? Outcome.BOTH_ACCEPT : Outcome.BOTH_REFUSE;
  }

  private static boolean isKnown(List<Violation> violations, boolean valid) {
    return valid && violations.stream().allMatch(it -> BEYOND_JAVA.matcher(it.problem()).matches());
  }

  private static List<Violation> violations(Tool tool, String document) {
    try {
      SERVER.call(tool.name(), document);
      return List.of();
    } catch (InvalidArgumentsException e) {
      return e.violations();
    } catch (Exception e) {
      throw new AssertionError(document, e);
    }
  }
}
