package dev.tessera.processor.model;

import com.squareup.javapoet.ClassName;

/** The classes of the JDK that hold a value or none. */
public enum OptionalForm {
  /** {@code Optional}. */
  ANY("Optional"),
  /** {@code OptionalInt}. */
  INT("OptionalInt"),
  /** {@code OptionalLong}. */
  LONG("OptionalLong"),
  /** {@code OptionalDouble}. */
  DOUBLE("OptionalDouble");

  private final String simpleName;

  OptionalForm(String simpleName) {
    this.simpleName = simpleName;
  }

  /** The class. */
  public ClassName type() {
    return ClassName.get("java.util", simpleName);
  }

  /** The name of the class without its package. */
  public String simpleName() {
    return simpleName;
  }
}
