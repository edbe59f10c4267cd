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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads sealed interfaces, of which every variant is a record. */
final class UnionReader {
  private static final String MEMBER = "type";
  private static final String OPEN = "a type of which the type arguments cannot be told";

  private final Reading reading;
  private final RecordReader records;
  private final KnownTypes known;
  private final ConstraintReader constraints;

  UnionReader(Reading reading, RecordReader records, KnownTypes known) {
    this.reading = reading;
    this.records = records;
    this.known = known;
    constraints = new ConstraintReader(reading);
  }

  static boolean isUnion(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
  }

  /** The interface; empty if something in it has no form on the wire. */
  Optional<JsonType> read(DeclaredType type, Spot spot) {
    TypeKey key = TypeKeys.of(type, spot);
    return known.read(key, spot, () -> variants(type, key, spot));
  }

  private Optional<JsonType> variants(DeclaredType type, TypeKey key, Spot spot) {
    TypeElement element = MoreTypes.asTypeElement(type);
    boolean hasSource = reading.hasSource().test(element);
    constraints.type(element, hasSource ? new Spot(key.simpleName(), Where.at(element)) : spot);
    Map<TypeElement, Spot> permitted = new LinkedHashMap<>();
    if (!flatten(key, type, permitted, spot)) {
      return Optional.empty();
    }
    List<Variant> variants = new ArrayList<>();
    permitted.forEach((record, at) -> variant(record, at).ifPresent(variants::add));
    variants.sort(Comparator.comparing(Variant::value));
    return variants.size() == permitted.size()
        ? Optional.of(
            new UnionType(
                key,
                written(element).map(Written::text).orElse(MEMBER),
                variants,
                reading.javadoc(element).summary()))
        : Optional.empty();
  }

  /**
   * Collects the records, those of inner sealed interfaces too, each with what its type variables
   * stand for; false if there is anything else.
   */
  private boolean flatten(
      TypeKey whole, DeclaredType type, Map<TypeElement, Spot> permitted, Spot spot) {
    boolean complete = true;
    for (TypeElement element : permitted(type)) {
      Subtype subtype = Subtype.of(element, type, spot);
      boolean isUnion = isUnion(element);
      if (!isUnion && element.getKind() != ElementKind.RECORD) {
        complete = false;
        report(ProblemCode.UNION_VARIANT, spot, whole.simpleName(), name(element), kind(element));
      } else if (subtype.kind() == Subtype.Kind.UNKNOWN) {
        complete = false;
        report(ProblemCode.UNION_VARIANT, spot, whole.simpleName(), name(element), OPEN);
      } else if (subtype.kind() == Subtype.Kind.POSSIBLE) {
        if (isUnion) {
          complete &=
              flatten(whole, MoreTypes.asDeclared(element.asType()), permitted, subtype.spot());
        } else {
          permitted.putIfAbsent(element, subtype.spot());
        }
      }
    }
    return complete;
  }

  /** Without a permits clause, each compiler has an order of its own. */
  private static List<TypeElement> permitted(DeclaredType type) {
    return MoreTypes.asTypeElement(type).getPermittedSubclasses().stream()
        .map(MoreTypes::asTypeElement)
        .sorted(Comparator.comparing(element -> element.getQualifiedName().toString()))
        .toList();
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
    return records
        .read(MoreTypes.asDeclared(record.asType()), spot)
        .map(type -> new Variant(value, type, where));
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
