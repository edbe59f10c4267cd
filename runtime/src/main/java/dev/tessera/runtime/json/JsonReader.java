package dev.tessera.runtime.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document for a generated decoder. It never stops at a value that does not fit: it
 * notes a {@link Violation}, passes the value over and returns a stand-in ({@code null}, 0 or
 * false), so that one pass finds everything that is wrong. The decoder looks at {@link
 * #violations()} before it uses what it read.
 *
 * <pre>{@code
 * String street = null;
 * List<String> tags = new ArrayList<>();
 * for (in.object(ADDRESS); in.next(); ) {
 *   switch (in.member()) {
 *     case "street" -> street = in.readString();
 *     case "tags" -> {
 *       for (in.array(); in.next(); ) {
 *         tags.add(in.readString());
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Objects with known members more than {@value Json#MAX_DEPTH} levels deep do not fit. Text that
 * is no JSON, or beyond the {@linkplain Json limits}, is a {@link JsonException} from any method.
 * Not thread-safe.
 */
public final class JsonReader {
  private final Cursor cursor;
  private final Tokens tokens;
  private final Nesting nesting;
  private @Nullable Clock clock;

  /** Reads from the current token on. */
  JsonReader(Tokens tokens, byte[] text) {
    this.tokens = tokens;
    cursor = new Cursor(tokens, text);
    nesting = new Nesting(cursor);
  }

  /** What did not fit so far, in the order of the document; at most 100 are kept. */
  public List<Violation> violations() {
    return cursor.violations();
  }

  /**
   * How many violations there were so far, those included that were not kept. What was read between
   * two calls that return the same number fits.
   */
  public int violationCount() {
    return cursor.violationCount();
  }

  /** Enters an object with these members; {@link #next()} goes through them. */
  public void object(Members members) {
    nesting.enterObject(members);
  }

  /**
   * Looks which variant of a sealed interface the next object is. The next call of {@link #object}
   * then passes over the member that says so, wherever in the object it stands.
   *
   * @param discriminator the member that says it
   * @param known its possible values
   * @return its value; or null if that is none of them, and the object has been passed over
   */
  public @Nullable String variant(String discriminator, String... known) {
    return nesting.variant(discriminator, known);
  }

  /** Enters an object with any members; {@link #next()} goes through them. */
  public void map() {
    nesting.enterMap();
  }

  /** Enters an array; {@link #next()} goes through its elements. */
  public void array() {
    nesting.enterArray();
  }

  /**
   * Goes to the next member or element of what was entered last, or leaves it: then it notes the
   * required members that did not come. Unknown members are noted and passed over.
   *
   * @return whether there is a value to read
   */
  public boolean next() {
    return nesting.next();
  }

  /** The name of the member whose value comes next. */
  public String member() {
    return tokens.name();
  }

  /**
   * Reads the name of the member whose value comes next, by what would read a string or an integer:
   * an integer is one in its shortest form, as in {@code -1}.
   *
   * @return null if it does not fit
   */
  <K> @Nullable K readName(Function<JsonReader, ? extends @Nullable K> name) {
    cursor.atName = true;
    K read = name.apply(this);
    boolean fits = cursor.accepted;
    cursor.atName = false;
    cursor.accepted = true;
    return fits ? read : null;
  }

  /** Reads a null, if there is one; anything else stays to be read. */
  public boolean readNull() {
    return tokens.current() == Token.NULL;
  }

  /** Whether the next value is an object. */
  public boolean isObject() {
    return tokens.current() == Token.START_OBJECT;
  }

  /** Whether the next value is an array. */
  public boolean isArray() {
    return tokens.current() == Token.START_ARRAY;
  }

  /** Reads any value as text: of a string what it says, of anything else its JSON. */
  public String readText() {
    if (tokens.current() == Token.STRING) {
      return tokens.text();
    }
    RawJson raw = readRaw();
    return new String(raw.bytes(), raw.offset(), raw.length(), StandardCharsets.UTF_8);
  }

  /**
   * Reads any value. A number beyond the range of a double, and half of a surrogate pair, do not
   * fit.
   */
  public JsonValue readJson() {
    return JsonValues.read(this);
  }

  /** The token that the next value starts with. */
  Token token() {
    return tokens.current();
  }

  /** Passes over a value. */
  public void skip() {
    tokens.skip();
  }

  /** Passes over a value and says where it is. */
  public RawJson readRaw() {
    int start = cursor.start();
    tokens.skip();
    return new RawJson(cursor.text(), start, cursor.end() - start);
  }

  /** Where the value starts that comes next, for {@link #rawSince}. */
  public int start() {
    return cursor.start();
  }

  /** What has been read from a position on, to the end of the value that was read or left last. */
  public RawJson rawSince(int start) {
    return new RawJson(cursor.text(), start, cursor.end() - start);
  }

  /**
   * Ends the reading of a text.
   *
   * @throws JsonException if more than white space comes after the value
   */
  public void end() {
    if (tokens.nextOrEnd() != null) {
      throw new JsonException("The text has more than one JSON value");
    }
  }

  /** Reads a string. */
  public @Nullable String readString() {
    if (cursor.atName) {
      return tokens.name();
    }
    if (tokens.current() != Token.STRING) {
      reject("a string");
      return null;
    }
    return tokens.text();
  }

  /**
   * Reads a string that is likely to have come before, such as the name of a method: as a rule, no
   * new one is made.
   */
  public @Nullable String readWord() {
    return tokens.current() == Token.STRING ? tokens.word() : readString();
  }

  /**
   * From now on takes numbers and booleans only from strings that have them in it, written as in
   * JSON: the arguments of prompts and the variables of templates are strings.
   */
  public void inTexts() {
    cursor.inTexts = true;
  }

  /** Reads a boolean. */
  public boolean readBoolean() {
    if (cursor.inTexts) {
      return booleanText();
    }
    Token token = tokens.current();
    if (token != Token.TRUE && token != Token.FALSE) {
      reject("true or false");
    }
    return token == Token.TRUE;
  }

  private boolean booleanText() {
    String text = tokens.current() == Token.STRING ? tokens.text() : "";
    if (!text.equals("true") && !text.equals("false")) {
      reject("true or false");
    }
    return text.equals("true");
  }

  /** Reads an integer of 8 bits; {@code 1.0} is an integer, as in JSON Schema. */
  public byte readByte() {
    return (byte) readInteger(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** Reads an integer of 16 bits; {@code 1.0} is an integer, as in JSON Schema. */
  public short readShort() {
    return (short) readInteger(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Reads an integer of 32 bits; {@code 1.0} is an integer, as in JSON Schema. */
  public int readInt() {
    return (int) readInteger(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Reads an integer of 64 bits; {@code 1.0} is an integer, as in JSON Schema. */
  public long readLong() {
    return readInteger(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /**
   * Reads an integer within bounds; {@code 1.0} is an integer, as in JSON Schema.
   *
   * @param min the least that fits
   * @param max the greatest that fits
   */
  public long readInteger(long min, long max) {
    return NumberReader.integer(cursor, min, max);
  }

  /** Reads a number that a {@code double} can hold, rounded to the nearest. */
  public double readDouble() {
    return NumberReader.number(cursor, Numbers.MAX_DOUBLE).doubleValue();
  }

  /** Reads a number that a {@code float} can hold, rounded to the nearest. */
  public float readFloat() {
    return NumberReader.number(cursor, Numbers.MAX_FLOAT).floatValue();
  }

  /** Reads a number within the range of a double, but exactly; null if it does not fit. */
  @Nullable BigDecimal readDecimal(boolean integer) {
    return NumberReader.decimal(cursor, integer);
  }

  /**
   * Notes that the current value is not what was expected, and passes it over.
   *
   * @param expected what would fit, as in "a string" or "one of LOW, HIGH"
   */
  public void reject(String expected) {
    cursor.reject(expected);
  }

  /**
   * Notes that the value which was read last, an object, was refused by code of the user's.
   *
   * @param refusal why, in words for the model
   */
  public void refuse(IllegalArgumentException refusal) {
    String reason = refusal.getMessage();
    note(reason == null || reason.isBlank() ? "is not valid" : reason);
  }

  /** Where the current value starts, for {@link #checkUnique}. */
  int position() {
    return cursor.start();
  }

  /** Notes that the value which has just been read equals one before it, if it does. */
  void checkUnique(int start, Set<String> before) {
    tokens.skip();
    Object value = PlainJson.valueAt(cursor.text(), start, cursor.end() - start);
    if (!before.add(CanonicalText.of(value))) {
      note("is the same as an element before it");
    }
  }

  /**
   * Sets the clock that constraints such as {@code @Past} are checked with; the system's clock in
   * UTC if never set.
   */
  public JsonReader clock(Clock time) {
    clock = time;
    return this;
  }

  Clock clock() {
    return clock == null ? Clock.systemUTC() : clock;
  }

  /** Has no constraint checked on the value that was read last: some of it did not fit. */
  void spoil() {
    cursor.accepted = false;
  }

  /** Whether the value that was read last is of the type that was asked for. */
  boolean accepted() {
    return cursor.accepted;
  }

  /** The number that was read last, to the digit. */
  BigDecimal decimal() {
    return NumberReader.last(cursor);
  }

  /** How the string or number that was read last is named to the model that sent it. */
  String snippet() {
    return cursor.snippet();
  }

  /** Notes what is wrong with the value that was read last. */
  void note(String problem) {
    cursor.note(problem);
  }
}
