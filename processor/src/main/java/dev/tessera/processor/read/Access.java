package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Whether code generated beside a class can name a type. */
final class Access {
  private Access() {}

  /** What has to be done to make the type visible beside the class; empty if it is. */
  static Optional<String> remedy(TypeElement type, TypeElement beside) {
    boolean samePackage = MoreElements.getPackage(type).equals(MoreElements.getPackage(beside));
    for (Element at = type; at != null && MoreElements.isType(at); at = at.getEnclosingElement()) {
      if (samePackage ? at.getModifiers().contains(Modifier.PRIVATE) : !isPublic(at)) {
        return Optional.of(samePackage ? "package-private or public" : "public");
      }
    }
    return Optional.empty();
  }

  /** Whether the type and all around it are public. */
  static boolean isPublicEverywhere(TypeElement type) {
    for (Element at = type; at != null && MoreElements.isType(at); at = at.getEnclosingElement()) {
      if (!isPublic(at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPublic(Element element) {
    return element.getModifiers().contains(Modifier.PUBLIC);
  }
}
