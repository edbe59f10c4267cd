package dev.tessera.processor.read;

import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.Parameter.Asked;
import dev.tessera.processor.model.Parameter.Asked.Kind;
import dev.tessera.processor.model.Property.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters by which a method asks its client. */
final class AskedReader {
  private static final Map<TypeName, Kind> KINDS =
      Map.of(
          ClassName.get("dev.tessera.runtime.input", "Elicit"), Kind.FORM,
          ClassName.get("dev.tessera.runtime.input", "ElicitJson"), Kind.JSON,
          ClassName.get("dev.tessera.runtime.input", "ElicitUrl"), Kind.URL,
          ClassName.get("dev.tessera.runtime.input", "Sampling"), Kind.SAMPLING,
          ClassName.get("dev.tessera.runtime.input", "Roots"), Kind.ROOTS,
          ClassName.get("dev.tessera.runtime.input", "RequestState"), Kind.STATE);

  private final Reading reading;
  private final TypeReader types;

  AskedReader(Reading reading, TypeReader types) {
    this.reading = reading;
    this.types = types;
  }

  /** Whether a parameter of this type asks. */
  static boolean isAsked(TypeMirror type) {
    return kind(type).isPresent();
  }

  private static Optional<Kind> kind(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Optional.ofNullable(KINDS.get(ClassName.get(MoreTypes.asTypeElement(type))))
        : Optional.empty();
  }

  /** The parameter; its type is empty if it has none, or one that has no form on the wire. */
  Asked read(VariableElement parameter, TypeMirror type, Spot spot) {
    DeclaredType declared = MoreTypes.asDeclared(type);
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    Optional<JsonType> asked =
        arguments.isEmpty() ? Optional.empty() : types.read(arguments.get(0), false, spot);
    String name = parameter.getSimpleName().toString();
    return new Asked(
        kind(type).orElseThrow(),
        Annotation.on(parameter, "Arg")
            .flatMap(it -> it.written("name"))
            .map(Written::text)
            .orElseGet(() -> reading.names().of(name)),
        asked,
        arguments.isEmpty() ? "nothing" : spot.name(arguments.get(0)).toString(),
        spot.label(),
        spot.where());
  }
}
