package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Which classes may be read like records. */
final class PlainClasses {
  private static final Set<String> PLATFORM = Set.of("java", "javax", "jdk", "sun");

  private PlainClasses() {}

  /** Whether a class is the user's own, and has objects that need no other one around them. */
  static boolean isOne(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.ABSTRACT)
        && (type.getNestingKind() == NestingKind.TOP_LEVEL
            || type.getModifiers().contains(Modifier.STATIC))
        && isOwn(type);
  }

  /** What a class of the platform consists of is its own business, and changes with versions. */
  private static boolean isOwn(TypeElement type) {
    TypeMirror above = type.getSuperclass();
    return !isForeign(type)
        && (MoreTypes.isTypeOf(Object.class, above) || isOwn(MoreTypes.asTypeElement(above)));
  }

  /** Whether a class is the platform's or the runtime's. */
  static boolean isForeign(TypeElement type) {
    String name = MoreElements.getPackage(type).getQualifiedName().toString();
    return PLATFORM.contains(name.split("\\.", 2)[0]) || name.startsWith("dev.tessera.runtime");
  }
}
