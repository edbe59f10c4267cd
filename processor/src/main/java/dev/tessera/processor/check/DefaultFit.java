package dev.tessera.processor.check;

import dev.tessera.processor.model.DefaultValue;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.AnyType;
import dev.tessera.processor.model.JsonType.BooleanType;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import dev.tessera.processor.model.JsonType.EnumType;
import dev.tessera.processor.model.JsonType.FormatType;
import dev.tessera.processor.model.JsonType.IntegerType;
import dev.tessera.processor.model.JsonType.ListType;
import dev.tessera.processor.model.JsonType.MapType;
import dev.tessera.processor.model.JsonType.NullableType;
import dev.tessera.processor.model.JsonType.NumberType;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.JsonType.PatchType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.JsonType.ReferenceType;
import dev.tessera.processor.model.JsonType.StringType;
import dev.tessera.processor.model.JsonType.UnionType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether a default is a value of a type. */
final class DefaultFit implements JsonType.Visitor<DefaultFit.Fit> {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,18})");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,399})(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");
  private static final Fit IMPOSSIBLE = new Fit(false, false, "");

  private final DefaultValue value;
  private final boolean inList;

  private DefaultFit(DefaultValue value, boolean inList) {
    this.value = value;
    this.inList = inList;
  }

  static Fit of(JsonType type, DefaultValue value) {
    return type.accept(new DefaultFit(value, false));
  }

  /** Whether there is one text, and that fits. */
  private Fit one(Predicate<String> fits, String expected) {
    return new Fit(true, value.texts().size() == 1 && fits.test(value.text()), expected);
  }

  /**
   * The answer.
   *
   * @param isPossible whether the type can have a default at all
   * @param fits whether this one is one
   * @param expected what would be one
   */
  record Fit(boolean isPossible, boolean fits, String expected) {}

  @Override
  public Fit visitString(StringType type) {
    return one(text -> true, "a text");
  }

  @Override
  public Fit visitBoolean(BooleanType type) {
    return one(text -> text.equals("true") || text.equals("false"), "true or false");
  }

  @Override
  public Fit visitInteger(IntegerType type) {
    return integer(type.min(), type.max());
  }

  private Fit integer(long min, long max) {
    return one(
        text ->
            INTEGER.matcher(text).matches()
                && new BigInteger(text).compareTo(BigInteger.valueOf(min)) >= 0
                && new BigInteger(text).compareTo(BigInteger.valueOf(max)) <= 0,
        "an integer from " + min + " to " + max);
  }

  @Override
  public Fit visitNumber(NumberType type) {
    String max =
        type.isDouble() ? Double.toString(Double.MAX_VALUE) : Float.toString(Float.MAX_VALUE);
    return one(
        text ->
            NUMBER.matcher(text).matches()
                && new BigDecimal(text).abs().compareTo(new BigDecimal(max)) <= 0,
        "a number from -" + max + " to " + max);
  }

  @Override
  public Fit visitFormat(FormatType type) {
    return one(type.format()::accepts, "a value such as " + type.format().example());
  }

  @Override
  public Fit visitEnum(EnumType type) {
    return one(type.names()::contains, "one of " + String.join(", ", type.names()));
  }

  @Override
  public Fit visitRecord(RecordType type) {
    return IMPOSSIBLE;
  }

  @Override
  public Fit visitUnion(UnionType type) {
    return IMPOSSIBLE;
  }

  @Override
  public Fit visitReference(ReferenceType type) {
    return IMPOSSIBLE;
  }

  /** There is no way to write a list in a list. */
  @Override
  public Fit visitList(ListType type) {
    Fit any = type.element().accept(new DefaultFit(value, true));
    if (inList || !any.isPossible) {
      return IMPOSSIBLE;
    }
    List<DefaultValue> elements = value.elements();
    boolean fits =
        elements.stream().allMatch(each -> type.element().accept(new DefaultFit(each, true)).fits);
    boolean repeats = type.unique() && elements.stream().distinct().count() < elements.size();
    return new Fit(
        true,
        fits && !repeats,
        (type.unique() ? "different elements" : "elements") + ", each " + any.expected);
  }

  @Override
  public Fit visitMap(MapType type) {
    return IMPOSSIBLE;
  }

  @Override
  public Fit visitAny(AnyType type) {
    return IMPOSSIBLE;
  }

  @Override
  public Fit visitOptional(OptionalType type) {
    return type.value().accept(this);
  }

  @Override
  public Fit visitPatch(PatchType type) {
    return IMPOSSIBLE;
  }

  @Override
  public Fit visitNullable(NullableType type) {
    return type.value().accept(this);
  }

  @Override
  public Fit visitConstrained(ConstrainedType type) {
    return type.value().accept(this);
  }
}
