package dev.tessera.processor.read;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Tells the names of parameters from those that a compiler makes up. */
final class ParameterNames {
  private ParameterNames() {}

  /**
   * Whether the name that clients see is the user's. A class file need not have the names of
   * parameters; the compiler then calls them arg0, arg1, and so on.
   */
  static boolean isKnown(ExecutableElement method, VariableElement parameter, Reading reading) {
    int index = method.getParameters().indexOf(parameter);
    return !parameter.getSimpleName().contentEquals("arg" + index)
        || !reading.isElsewhere(method)
        || Annotation.on(parameter, "Arg").flatMap(it -> it.written("name")).isPresent();
  }
}
