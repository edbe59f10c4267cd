package dev.tessera.processor.model;

import java.math.BigDecimal;

/**
 * What a value has to be beyond its type: the constraints of Jakarta Validation, reduced to a few
 * kinds. Schemas, decoders and checks all come from here, and only through a {@link Visitor}.
 */
public sealed interface Constraint {

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** {@code @NotBlank}. */
  record NotBlank() implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNotBlank(this);
    }
  }

  /**
   * {@code @Size} or {@code @NotEmpty}.
   *
   * @param min the least number of characters, elements or members
   * @param max the greatest
   */
  record Size(int min, int max) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSize(this);
    }
  }

  /**
   * {@code @Min}, {@code @Max}, {@code @DecimalMin}, {@code @DecimalMax}, {@code @Positive} and the
   * like.
   *
   * @param isLower whether it bounds from below
   * @param value the bound
   * @param isInclusive whether the bound itself is allowed
   */
  record Bound(boolean isLower, BigDecimal value, boolean isInclusive) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBound(this);
    }
  }

  /**
   * {@code @Digits}.
   *
   * @param integer how many digits there may be before the decimal point
   * @param fraction how many after it
   */
  record Digits(int integer, int fraction) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitDigits(this);
    }
  }

  /**
   * {@code @Pattern}.
   *
   * @param regexp the pattern that the whole string matches
   */
  record Matches(String regexp) implements Constraint {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMatches(this);
    }
  }

  /** {@code @Email}. */
  record Email() implements Constraint {
    /** The pattern of an address; the runtime's is the same, and a test compares them. */
    public static final String REGEXP =
        "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}";

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitEmail(this);
    }
  }

  /** {@code @Past} and the like. */
  enum Moment implements Constraint {
    /** Before now. */
    PAST("Must be in the past."),
    /** Not after now. */
    PAST_OR_PRESENT("Must not be in the future."),
    /** After now. */
    FUTURE("Must be in the future."),
    /** Not before now. */
    FUTURE_OR_PRESENT("Must not be in the past.");

    private final String sentence;

    Moment(String sentence) {
      this.sentence = sentence;
    }

    /** The words for a description; JSON Schema has none. */
    public String sentence() {
      return sentence;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMoment(this);
    }
  }

  /** One method for each kind; there is no default on purpose. */
  interface Visitor<R> {
    /** Has a character that is not white space. */
    R visitNotBlank(NotBlank constraint);

    /** Has so many characters, elements or members. */
    R visitSize(Size constraint);

    /** Is at least or at most so much. */
    R visitBound(Bound constraint);

    /** Has so many digits at most. */
    R visitDigits(Digits constraint);

    /** Matches a pattern. */
    R visitMatches(Matches constraint);

    /** Is an e-mail address. */
    R visitEmail(Email constraint);

    /** Is before or after now. */
    R visitMoment(Moment constraint);
  }
}
