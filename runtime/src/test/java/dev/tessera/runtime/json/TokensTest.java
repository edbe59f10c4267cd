package dev.tessera.runtime.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.fuzz.Mutator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Jackson's parser, with the same limits, is what the tokens are compared with. */
class TokensTest {
  private static final int MUTATIONS = Integer.getInteger("tessera.mutations", 1_000) * 20;

  private static final JsonFactory JACKSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Json.MAX_DEPTH)
                  .maxNameLength(Json.MAX_NAME_LENGTH)
                  .maxNumberLength(Json.MAX_NUMBER_LENGTH)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * What a parser makes of a text.
   *
   * @param tokens what each is, what it says, and where it is
   * @param end how it ends: "end", or the kind of the refusal
   */
  private record Reading(List<String> tokens, String end) {

    /** Of two that refuse a text one may look further ahead. */
    boolean agreesWith(Reading other) {
      int common = Math.min(tokens.size(), other.tokens.size());
      return end.equals(other.end)
          && (!end.equals("end") || tokens.size() == other.tokens.size())
          && tokens.subList(0, common).equals(other.tokens.subList(0, common));
    }
  }

  @Test
  void areThoseOfJackson() throws IOException {
    List<byte[]> texts = corpus();
    texts.forEach(TokensTest::compare);
    Mutator mutator = new Mutator(new Random(1), texts, words());
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      if (compare(mutator.next()).end.equals("end")) {
        read++;
      }
    }
    assertThat(read).isGreaterThan(MUTATIONS / 50);
  }

  @Test
  void noneOfManyMembersComesTwice() {
    List<String> members = IntStream.range(0, 100).mapToObj(i -> "\"m" + i + "\":{}").toList();
    read("{" + String.join(",", members) + "}");
    for (String again : members) {
      assertThatThrownBy(() -> read("{" + String.join(",", members) + "," + again + "}"))
          .hasMessage("The JSON text has an object with two members of the same name");
    }
  }

  @Test
  void membersOfObjectsBesideAndInsideOfEachOtherMayHaveOneName() {
    read("[{\"a\":{\"a\":[{\"a\":1}],\"b\":1},\"b\":{\"a\":1}},{\"a\":1}]");
  }

  private static void read(String json) {
    JsonReader in = Json.readerOfUntrusted(json.getBytes(UTF_8));
    in.skip();
    in.end();
  }

  private static Reading compare(byte[] text) {
    Reading ours = ours(text);
    if (!ours.end.equals("The text is not JSON in UTF-8")) {
      Reading theirs = theirs(text);
      assertThat(ours.agreesWith(theirs))
          .as("%s%nours: %s%ntheirs: %s", new String(text, UTF_8), ours, theirs)
          .isTrue();
    }
    return ours;
  }

  private static Reading ours(byte[] text) {
    List<String> tokens = new ArrayList<>();
    try {
      Tokens in = Json.untrusted(text);
      do {
        tokens.add(ours(in));
      } while (in.nextOrEnd() != null);
      return new Reading(tokens, "end");
    } catch (JsonException e) {
      return new Reading(tokens, String.valueOf(e.getMessage()));
    }
  }

  private static String ours(Tokens in) {
    return switch (in.current()) {
      case NAME -> "NAME " + in.name() + " " + in.pointer();
      case STRING -> "STRING " + in.text() + place(in.pointer(), in.start(), in.end());
      case NUMBER -> "NUMBER " + number(in) + place(in.pointer(), in.start(), in.end());
      default -> in.current() + place(in.pointer(), in.start(), in.end());
    };
  }

  /** Where a number around which nothing is has its end, Jackson does not say reliably. */
  private static String place(String pointer, long start, long end) {
    return pointer.isEmpty() ? " (root) " + start : " " + pointer + " " + start + "-" + end;
  }

  private static BigDecimal number(Tokens in) {
    return in.isSmallInteger() ? BigDecimal.valueOf(in.smallInteger()) : in.decimal();
  }

  private static Reading theirs(byte[] text) {
    List<String> tokens = new ArrayList<>();
    try (JsonParser in = JACKSON.createParser(ObjectReadContext.empty(), text)) {
      while (in.nextToken() != null) {
        tokens.add(theirs(in));
      }
      return new Reading(tokens, tokens.isEmpty() ? "The text is not JSON" : "end");
    } catch (JacksonException e) {
      return new Reading(tokens, refusal(e));
    }
  }

  private static String theirs(JsonParser in) {
    String pointer = JsonPointer.forPath(in.streamReadContext(), false).toString();
    JsonToken token = in.currentToken();
    if (token == JsonToken.PROPERTY_NAME) {
      return "NAME " + in.currentName() + " " + pointer;
    }
    String says =
        switch (token) {
          case VALUE_STRING -> "STRING " + in.getString();
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "NUMBER " + number(in);
          default -> token.toString().replace("VALUE_", "");
        };
    long start = in.currentTokenLocation().getByteOffset();
    return says + place(pointer, start, in.currentLocation().getByteOffset());
  }

  private static BigDecimal number(JsonParser in) {
    try {
      return Numbers.withinExponents(in.getDecimalValue());
    } catch (NumberFormatException e) {
      return Numbers.ofHugeExponent(in.getString());
    }
  }

  private static String refusal(JacksonException cause) {
    String message = String.valueOf(cause.getOriginalMessage());
    if (cause instanceof StreamConstraintsException) {
      String limit =
          message.contains("nesting depth")
              ? "64 levels of objects and arrays"
              : message.contains("Number") ? "numbers of 400 digits" : "member names of 1024 bytes";
      return "The JSON text exceeds a limit: " + limit;
    }
    return message.startsWith("Duplicate")
        ? "The JSON text has an object with two members of the same name"
        : "The text is not JSON";
  }

  private static List<byte[]> corpus() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz/json"))) {
      List<byte[]> texts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readAllBytes(file));
      }
      return texts;
    }
  }

  private static List<byte[]> words() {
    return Stream.of("{}[],:\"\\ \t1.e-+0".split(""), "true,null,\\u00e9,\\ud83d,[[,]]".split(","))
        .flatMap(Stream::of)
        .map(word -> word.getBytes(ISO_8859_1))
        .toList();
  }
}
