package dev.tessera;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how clients tell the variants of a sealed interface apart. On the interface, it is the name
 * of the member that does; on a record, its value for that record. Without it, the member is {@code
 * type}, and its value is made from the simple name of the record by the server's {@link Naming}.
 *
 * <pre>{@code
 * @Discriminator("kind")
 * sealed interface Shape permits Circle, Rectangle {}
 *
 * record Circle(double radius) implements Shape {}
 *
 * @Discriminator("box")
 * record Rectangle(double width, double height) implements Shape {}
 * }</pre>
 *
 * <p>A {@code Shape} is {@code {"kind":"circle","radius":1.0}} or {@code
 * {"kind":"box","width":2.0,"height":1.0}}. What is declared as a {@code Circle} is a circle in any
 * case, and has no such member. A sealed interface that extends another one says for itself what
 * its member is called.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Discriminator {

  /** The name of the member, or its value. */
  String value();
}
