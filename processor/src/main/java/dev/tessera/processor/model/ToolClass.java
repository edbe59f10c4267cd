package dev.tessera.processor.model;

import com.squareup.javapoet.ClassName;
import java.util.Optional;

/**
 * A class whose methods are tools: the server's own, or one that it lists.
 *
 * @param type the class
 * @param maker how a {@code main} gets an object of it; empty if it cannot
 */
public record ToolClass(ClassName type, Optional<Maker> maker) {

  /** The name of the class as a user would say it: {@code Outer.Inner}. */
  public String simpleName() {
    return String.join(".", type.simpleNames());
  }

  /**
   * A constructor or a static method without parameters.
   *
   * @param holder the class it is in
   * @param method the name of the method; empty for the constructor
   * @param mayThrow whether it declares that it throws something
   */
  public record Maker(ClassName holder, Optional<String> method, boolean mayThrow) {}
}
