package dev.tessera.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.Absence;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.ListType;
import dev.tessera.processor.model.JsonType.MapType;
import dev.tessera.processor.model.JsonType.NullableType;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.ListForm;
import dev.tessera.processor.model.MapKeys;
import dev.tessera.processor.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Reads the types of parameters, results and components. A type that has no form on the wire is a
 * problem and reads as empty.
 */
final class TypeReader {
  /** What an unmodifiable list may stand for. */
  private static final Set<String> LISTS =
      Set.of("java.util.List", "java.util.Collection", "java.util.SequencedCollection");

  private final Reading reading;
  private final EnumReader enums;
  private final RecordReader records;
  private final UnionReader unions;
  private final ClassReader classes;
  private final ArrayReader arrays;
  private final ConstraintReader constraints;
  private final GenericTypes generics;
  private final Patches patches;

  TypeReader(Reading reading) {
    this.reading = reading;
    enums = new EnumReader(reading);
    KnownTypes known = new KnownTypes(reading);
    records = new RecordReader(reading, this, known);
    unions = new UnionReader(reading, records, known);
    classes = new ClassReader(reading, this, known);
    arrays = new ArrayReader(reading, this);
    constraints = new ConstraintReader(reading);
    generics = new GenericTypes(reading);
    patches = new Patches(reading, this);
  }

  /**
   * Reads a type.
   *
   * @param declaredNullable whether an annotation beside the type says that it may be null
   */
  Optional<JsonType> read(TypeMirror type, boolean declaredNullable, Spot spot) {
    return read(type, declaredNullable || Nullness.isNullable(type), true, spot);
  }

  /**
   * Reads a type.
   *
   * @param isNullable whether it may be null
   * @param isDeclared whether annotations before it are on a declaration as well
   */
  Optional<JsonType> read(TypeMirror type, boolean isNullable, boolean isDeclared, Spot spot) {
    Optional<TypeVariables.Use> use = spot.variables().of(type);
    if (use.isPresent()) {
      return variable(use.get(), isNullable);
    }
    Optional<JsonType> present = present(type, isDeclared, spot);
    if (!isNullable) {
      return present;
    }
    if (type.getKind().isPrimitive()) {
      String box = TypeName.get(type).box().toString().replace("java.lang.", "");
      report(
          ProblemCode.NULLABLE_PRIMITIVE,
          spot,
          type.getKind().name().toLowerCase(Locale.ROOT),
          box);
      return Optional.empty();
    }
    if (present.filter(Absence::isPossible).isPresent()) {
      report(ProblemCode.NULLABLE_OPTIONAL, spot);
      return Optional.empty();
    }
    return present.map(NullableType::new);
  }

  /** What a type variable stands for, with all that stands where it was said. */
  private Optional<JsonType> variable(TypeVariables.Use use, boolean isNullable) {
    boolean nullable = isNullable || Nullness.isNullable(use.type());
    return read(use.type(), nullable, false, use.spot())
        .map(type -> constraints.argument(type, use.type(), use.spot()));
  }

  /** Reads the whole type of a parameter or component, which may be a {@code Patch}. */
  Optional<JsonType> member(TypeMirror type, boolean declaredNullable, Spot spot) {
    return Patches.isPatch(type)
        ? patches.read(MoreTypes.asDeclared(type), declaredNullable, spot)
        : read(type, declaredNullable, spot);
  }

  private Optional<JsonType> present(TypeMirror type, boolean isDeclared, Spot spot) {
    Optional<JsonType> scalar = Scalars.of(TypeName.get(type));
    if (scalar.isPresent()) {
      return scalar;
    }
    if (type.getKind() == TypeKind.ARRAY) {
      return arrays.read(MoreTypes.asArray(type), isDeclared, spot);
    }
    return type.getKind() == TypeKind.DECLARED
        ? declared(MoreTypes.asDeclared(type), spot)
        : unsupported(type, spot);
  }

  private Optional<JsonType> declared(DeclaredType type, Spot spot) {
    TypeElement element = MoreElements.asType(type.asElement());
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.isEmpty() && element.getTypeParameters().isEmpty()) {
      return userType(element, type, spot);
    }
    if (arguments.isEmpty()
        || element.getKind() == ElementKind.RECORD
        || PlainClasses.isOne(element)
        || UnionReader.isUnion(element)) {
      return generics.areExact(type, spot) ? userType(element, type, spot) : Optional.empty();
    }
    if (Patches.isPatch(type)) {
      report(ProblemCode.PATCH_PLACE, spot, name(type, spot));
      return Optional.empty();
    }
    String name = element.getQualifiedName().toString();
    if (LISTS.contains(name) && arguments.size() == 1) {
      return argument(arguments.get(0), spot, ListType::new);
    }
    if (name.equals("java.util.Set") && arguments.size() == 1) {
      return argument(
          arguments.get(0), spot, inner -> new ListType(inner, ListForm.Collection.SET));
    }
    if (name.equals("java.util.Map") && arguments.size() == 2) {
      return map(type, spot);
    }
    if (name.equals("java.util.Optional") && arguments.size() == 1) {
      Optional<JsonType> value = argument(arguments.get(0), spot, OptionalType::new);
      boolean twice = value.filter(it -> Absence.isPossible(Absence.present(it))).isPresent();
      return twice ? unsupported(type, spot) : value;
    }
    return unsupported(type, spot);
  }

  private Optional<JsonType> argument(
      TypeMirror argument, Spot spot, Function<JsonType, JsonType> wrapper) {
    TypeMirror bound = GenericTypes.bound(argument);
    return read(bound, Nullness.isNullable(bound), false, spot)
        .map(type -> constraints.argument(type, bound, spot))
        .map(wrapper);
  }

  private Optional<JsonType> map(DeclaredType type, Spot spot) {
    TypeMirror keyType = type.getTypeArguments().get(0);
    Optional<JsonType> key = argument(keyType, spot, it -> it);
    Optional<JsonType> value = argument(type.getTypeArguments().get(1), spot, it -> it);
    if (key.filter(it -> MapKeys.of(it).isEmpty()).isPresent()) {
      report(ProblemCode.MAP_KEY, spot, name(type, spot), name(keyType, spot));
      return Optional.empty();
    }
    return key.flatMap(of -> value.map(to -> new MapType(of, to)));
  }

  private Optional<JsonType> userType(TypeElement element, DeclaredType type, Spot spot) {
    boolean isEnum = element.getKind() == ElementKind.ENUM;
    boolean isClass = PlainClasses.isOne(element);
    boolean isUnion = UnionReader.isUnion(element);
    if (!isEnum && !isClass && !isUnion && element.getKind() != ElementKind.RECORD) {
      return unsupported(type, spot);
    }
    Optional<String> remedy = Access.remedy(element, reading.server());
    if (remedy.isPresent()) {
      report(ProblemCode.INACCESSIBLE_TYPE, spot, name(type, spot), remedy.get());
      return Optional.empty();
    }
    if (isUnion) {
      return unions.read(type, spot);
    }
    if (isClass) {
      return classes.read(type, spot);
    }
    if (!isEnum) {
      return records.read(type, spot);
    }
    Optional<JsonType> read = enums.read(element, spot);
    return read.isPresent() ? read : unsupported(type, spot);
  }

  private Optional<JsonType> unsupported(TypeMirror type, Spot spot) {
    report(ProblemCode.UNSUPPORTED_TYPE, spot, name(type, spot));
    return Optional.empty();
  }

  private static String name(TypeMirror type, Spot spot) {
    return spot.name(type).toString();
  }

  private void report(ProblemCode code, Spot spot, String... details) {
    String[] all = new String[details.length + 1];
    all[0] = spot.label();
    System.arraycopy(details, 0, all, 1, details.length);
    reading.problems().add(code, spot.where(), all);
  }
}
