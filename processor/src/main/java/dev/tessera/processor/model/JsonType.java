package dev.tessera.processor.model;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a value is on the wire, and which Java type holds it. Schemas, decoders, encoders and checks
 * all come from here, and only through a {@link Visitor}: a new kind does not compile until each of
 * them knows it.
 */
public sealed interface JsonType {

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** {@code String}. */
  record StringType() implements JsonType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitString(this);
    }
  }

  /** {@code boolean} or its box. */
  record BooleanType() implements JsonType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBoolean(this);
    }
  }

  /**
   * {@code byte}, {@code short}, {@code int}, {@code long} or a box of one.
   *
   * @param size which of them
   * @param min the least value, if it is not the least of the size
   * @param max the greatest value, if it is not the greatest of the size
   */
  record IntegerType(IntegerSize size, long min, long max) implements JsonType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInteger(this);
    }

    /** Whether every value of the size is allowed. */
    public boolean isWhole() {
      return min == size.min() && max == size.max();
    }
  }

  /**
   * {@code float}, {@code double} or a box of one.
   *
   * @param isDouble which of the two
   */
  record NumberType(boolean isDouble) implements JsonType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNumber(this);
    }
  }

  /**
   * A class of the JDK that is written as a string or number of a certain form.
   *
   * @param format the class and the form
   */
  record FormatType(Format format) implements JsonType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFormat(this);
    }
  }

  /**
   * An enum.
   *
   * @param type the enum
   * @param constants its constants in declared order
   * @param description what it is
   * @param meanings what its constants are, if any of them says
   */
  record EnumType(
      ClassName type,
      List<EnumConstant> constants,
      Optional<String> description,
      Optional<String> meanings)
      implements JsonType {
    /** Copies the list. */
    public EnumType {
      constants = List.copyOf(constants);
    }

    /** The names of the constants on the wire. */
    public List<String> names() {
      return constants.stream().map(EnumConstant::name).toList();
    }

    /** Whether a constant has another name on the wire than in the source. */
    public boolean isRenamed() {
      return constants.stream().anyMatch(it -> !it.name().equals(it.javaName()));
    }

    /** Which enum. */
    public TypeKey key() {
      return TypeKey.of(type);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitEnum(this);
    }
  }

  /**
   * A record, or a class that is used like one.
   *
   * @param key which record; a generic one is another for each choice of type arguments
   * @param properties its components
   * @param description what it is
   * @param refuses whether its constructor has code of the user's, which may refuse the components
   * @param access how Java makes it and takes it apart
   */
  record RecordType(
      TypeKey key,
      List<Property> properties,
      Optional<String> description,
      boolean refuses,
      ObjectAccess access)
      implements JsonType {
    /** A record. */
    public RecordType(
        TypeKey key, List<Property> properties, Optional<String> description, boolean refuses) {
      this(key, properties, description, refuses, ObjectAccess.ofRecord(properties));
    }

    /** Copies the list. */
    public RecordType {
      properties = List.copyOf(properties);
    }

    /** The record in Java. */
    public TypeName type() {
      return key.type();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRecord(this);
    }
  }

  /**
   * A sealed interface of records.
   *
   * @param key which interface
   * @param discriminator the member that tells its variants apart
   * @param variants the records
   * @param description what it is
   */
  record UnionType(
      TypeKey key, String discriminator, List<Variant> variants, Optional<String> description)
      implements JsonType {
    /** Copies the list. */
    public UnionType {
      variants = List.copyOf(variants);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUnion(this);
    }
  }

  /**
   * A type of the user's inside of itself: what it refers to is around it. Equal to another by the
   * key alone, so that nothing runs in circles.
   */
  final class ReferenceType implements JsonType {
    private final TypeKey key;
    private final Supplier<JsonType> target;

    /**
     * A reference to a type that is still being read.
     *
     * @param target the type, once all has been read
     */
    public ReferenceType(TypeKey key, Supplier<JsonType> target) {
      this.key = key;
      this.target = target;
    }

    /** Which type it refers to. */
    public TypeKey key() {
      return key;
    }

    /** The type that it refers to. */
    public JsonType target() {
      return target.get();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitReference(this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ReferenceType reference && key.equals(reference.key);
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }

    @Override
    public String toString() {
      return "ReferenceType[" + key.simpleName() + "]";
    }
  }

  /**
   * {@code List}, {@code Set}, {@code Collection} or an array.
   *
   * @param element what it holds
   * @param form which of them
   */
  record ListType(JsonType element, ListForm form) implements JsonType {
    /** A list. */
    public ListType(JsonType element) {
      this(element, ListForm.Collection.LIST);
    }

    /** Whether no two elements are the same. */
    public boolean unique() {
      return form == ListForm.Collection.SET;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitList(this);
    }
  }

  /**
   * {@code Map}.
   *
   * @param key what the names of the members say
   * @param value what it holds
   */
  record MapType(JsonType key, JsonType value) implements JsonType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMap(this);
    }
  }

  /** {@code JsonValue} of the runtime: any value at all. */
  record AnyType() implements JsonType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAny(this);
    }
  }

  /**
   * {@code Optional} or one of its primitive kin, empty where JSON has null or nothing.
   *
   * @param value what it holds
   * @param form which class it is
   */
  record OptionalType(JsonType value, OptionalForm form) implements JsonType {
    /** {@code Optional} itself. */
    public OptionalType(JsonType value) {
      this(value, OptionalForm.ANY);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOptional(this);
    }
  }

  /**
   * {@code Patch} of the runtime: a member that is left out, null or a value.
   *
   * @param value what it changes to
   */
  record PatchType(JsonType value) implements JsonType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPatch(this);
    }
  }

  /** A type whose values may be null, in Java and in JSON. */
  record NullableType(JsonType value) implements JsonType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNullable(this);
    }
  }

  /**
   * A type of which not every value is allowed.
   *
   * @param value the type without its constraints
   * @param label how a message names what has the type: {@code Parameter 'title' of createTodo}
   * @param javaType the type in the source
   * @param constraints what its values have to be, at least one
   */
  record ConstrainedType(
      JsonType value, String label, String javaType, List<ConstraintUse> constraints)
      implements JsonType {
    /** Copies the list. */
    public ConstrainedType {
      constraints = List.copyOf(constraints);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitConstrained(this);
    }
  }

  /** One method for each kind; there is no default on purpose. */
  interface Visitor<R> {
    /** A string. */
    R visitString(StringType type);

    /** True or false. */
    R visitBoolean(BooleanType type);

    /** An integer. */
    R visitInteger(IntegerType type);

    /** Any number. */
    R visitNumber(NumberType type);

    /** A string or number of a certain form. */
    R visitFormat(FormatType type);

    /** One of some strings. */
    R visitEnum(EnumType type);

    /** An object with known members. */
    R visitRecord(RecordType type);

    /** An object with a member that tells which other members it has. */
    R visitUnion(UnionType type);

    /** An object that may be inside of itself. */
    R visitReference(ReferenceType type);

    /** An array. */
    R visitList(ListType type);

    /** An object with any members. */
    R visitMap(MapType type);

    /** Any value. */
    R visitAny(AnyType type);

    /** Something or null, as an {@code Optional}. */
    R visitOptional(OptionalType type);

    /** Something, null or left out. */
    R visitPatch(PatchType type);

    /** Something or null. */
    R visitNullable(NullableType type);

    /** Something that has to meet constraints. */
    R visitConstrained(ConstrainedType type);
  }
}
