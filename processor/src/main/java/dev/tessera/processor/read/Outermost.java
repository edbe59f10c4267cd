package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The class of a file that something stands in. */
public final class Outermost {
  private Outermost() {}

  /**
   * The class that no other is around.
   *
   * @param element a class, or something in one
   */
  public static TypeElement around(Element element) {
    Element around = element.getEnclosingElement();
    if (around == null || around.getKind() == ElementKind.PACKAGE) {
      return MoreElements.asType(element);
    }
    return around(around);
  }
}
