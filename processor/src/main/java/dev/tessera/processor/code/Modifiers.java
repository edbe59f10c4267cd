package dev.tessera.processor.code;

import dev.tessera.processor.model.ServerModel;
import javax.lang.model.element.Modifier;

/** The modifiers of generated classes. */
final class Modifiers {
  private Modifiers() {}

  /** What is generated is as visible as the class it is generated for. */
  static Modifier[] visibility(ServerModel server) {
    return server.target().isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }
}
