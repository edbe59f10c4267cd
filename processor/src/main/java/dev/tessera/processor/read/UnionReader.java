package dev.tessera.processor.read;

import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.ClassName;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.UnionType;
import dev.tessera.processor.model.Property.Written;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.model.Variant;
import dev.tessera.processor.problem.ProblemCode;
import dev.tessera.processor.problem.Where;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads sealed interfaces, of which every variant is a record. */
final class UnionReader {
  private static final String MEMBER = "type";

  private final Reading reading;
  private final RecordReader records;
  private final ConstraintReader constraints;

  UnionReader(Reading reading, RecordReader records) {
    this.reading = reading;
    this.records = records;
    constraints = new ConstraintReader(reading);
  }

  static boolean isUnion(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
  }

  /** The interface; empty if something in it has no form on the wire. */
  Optional<JsonType> read(TypeElement type, Spot spot) {
    boolean hasSource = reading.hasSource().test(type);
    constraints.type(type, hasSource ? new Spot(name(type), Where.at(type)) : spot);
    Set<TypeElement> permitted = new LinkedHashSet<>();
    if (!flatten(type, type, permitted, spot)) {
      return Optional.empty();
    }
    List<Variant> variants = new ArrayList<>();
    permitted.forEach(record -> variant(record, spot).ifPresent(variants::add));
    return variants.size() == permitted.size()
        ? Optional.of(
            new UnionType(
                TypeKey.of(ClassName.get(type)),
                written(type).map(Written::text).orElse(MEMBER),
                variants,
                reading.javadoc(type).summary()))
        : Optional.empty();
  }

  /**
   * Collects the records, those of inner sealed interfaces too; false if there is anything else.
   */
  private boolean flatten(
      TypeElement whole, TypeElement type, Set<TypeElement> permitted, Spot spot) {
    boolean complete = true;
    for (TypeMirror each : type.getPermittedSubclasses()) {
      TypeElement element = MoreTypes.asTypeElement(each);
      if (element.getKind() == ElementKind.RECORD) {
        permitted.add(element);
      } else if (isUnion(element)) {
        complete &= flatten(whole, element, permitted, spot);
      } else {
        complete = false;
        report(ProblemCode.UNION_VARIANT, spot, name(whole), name(element), kind(element));
      }
    }
    return complete;
  }

  private static String kind(TypeElement element) {
    return switch (element.getKind()) {
      case ENUM -> "an enum";
      case INTERFACE -> "an interface that is not sealed";
      default -> "a class";
    };
  }

  private Optional<Variant> variant(TypeElement record, Spot spot) {
    Optional<String> remedy = Access.remedy(record, reading.server());
    if (remedy.isPresent()) {
      report(ProblemCode.INACCESSIBLE_TYPE, spot, name(record), remedy.get());
      return Optional.empty();
    }
    Optional<Written> written = written(record);
    String value =
        written
            .map(Written::text)
            .orElseGet(() -> reading.names().of(record.getSimpleName().toString()));
    Where where =
        reading.hasSource().test(record)
            ? written.map(Written::where).orElseGet(() -> Where.at(record))
            : spot.where();
    return records.read(record, spot).map(type -> new Variant(value, type, where));
  }

  private static Optional<Written> written(TypeElement type) {
    return Annotation.on(type, "Discriminator")
        .map(Annotation::written)
        .filter(it -> !it.text().isBlank());
  }

  private static String name(TypeElement type) {
    return String.join(".", ClassName.get(type).simpleNames());
  }

  private void report(ProblemCode code, Spot spot, String... details) {
    String[] all = new String[details.length + 1];
    all[0] = spot.label();
    System.arraycopy(details, 0, all, 1, details.length);
    reading.problems().add(code, spot.where(), all);
  }
}
