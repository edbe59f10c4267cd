package dev.tessera.processor.read;

import dev.tessera.processor.model.ConstraintUse;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import dev.tessera.processor.model.JsonType.NullableType;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.OptionalForm;
import dev.tessera.processor.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Reads the constraints of Jakarta Validation on parameters, components, results and types. */
final class ConstraintReader {
  private final Reading reading;

  ConstraintReader(Reading reading) {
    this.reading = reading;
  }

  /** The type of a parameter or method, with the constraints that stand there. */
  JsonType declared(JsonType type, Element element, TypeMirror mirror, Spot spot) {
    return of(type, List.of(element, mirror), true, mirror, spot);
  }

  /** The type of a parameter or getter of a class that need not have source. */
  JsonType member(JsonType type, Element element, TypeMirror mirror, boolean hasSource, Spot spot) {
    return of(type, List.of(element, mirror), hasSource, mirror, spot);
  }

  /** The type of a component, with the constraints that the compiler has handed on from it. */
  JsonType component(JsonType type, ComponentPlaces places, boolean hasSource, Spot spot) {
    TypeMirror mirror = places.component().asType();
    return of(type, places.constrained(), hasSource, mirror, spot);
  }

  /** A type argument with the constraints on it. */
  JsonType argument(JsonType type, TypeMirror mirror, Spot spot) {
    return of(type, List.of(mirror), false, mirror, spot);
  }

  /** The elements of an array, with the constraints among these annotations. */
  JsonType element(
      JsonType type, List<? extends AnnotationMirror> mirrors, TypeMirror mirror, Spot spot) {
    ConstraintAnnotations annotations = new ConstraintAnnotations(reading.problems(), spot);
    mirrors.forEach(it -> annotations.read(new Annotation(spot.where().element(), it), false));
    if (annotations.hasNotNull() && type instanceof NullableType) {
      reading.problems().add(ProblemCode.NOT_NULL, spot.where(), spot.label());
    }
    return constrained(type, annotations.uses(), spot.name(mirror).toString(), spot);
  }

  /** A record itself, on which no constraint has a form in a schema. */
  void type(Element element, Spot spot) {
    ConstraintAnnotations annotations = new ConstraintAnnotations(reading.problems(), spot);
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      annotations.read(new Annotation(element, mirror), spot.where().element().equals(element));
    }
  }

  private JsonType of(
      JsonType type,
      List<? extends AnnotatedConstruct> constructs,
      boolean isPlace,
      TypeMirror mirror,
      Spot spot) {
    ConstraintAnnotations annotations = new ConstraintAnnotations(reading.problems(), spot);
    for (Map.Entry<AnnotationMirror, AnnotatedConstruct> each : once(constructs).entrySet()) {
      Element carrier =
          isPlace && each.getValue() instanceof Element element ? element : spot.where().element();
      annotations.read(new Annotation(carrier, each.getKey()), isPlace);
    }
    if (annotations.hasNotNull() && type instanceof NullableType) {
      reading.problems().add(ProblemCode.NOT_NULL, spot.where(), spot.label());
    }
    return constrained(type, annotations.uses(), spot.name(mirror).toString(), spot);
  }

  /** The same annotation stands on the declaration and on its type. */
  private static Map<AnnotationMirror, AnnotatedConstruct> once(
      List<? extends AnnotatedConstruct> constructs) {
    Map<String, AnnotationMirror> seen = new LinkedHashMap<>();
    Map<AnnotationMirror, AnnotatedConstruct> mirrors = new LinkedHashMap<>();
    for (AnnotatedConstruct construct : constructs) {
      for (AnnotationMirror mirror : construct.getAnnotationMirrors()) {
        if (seen.putIfAbsent(mirror.toString(), mirror) == null) {
          mirrors.put(mirror, construct);
        }
      }
    }
    return mirrors;
  }

  /** The parts of an {@code OptionalInt} have no place for annotations of their own. */
  private static JsonType constrained(
      JsonType type, List<ConstraintUse> uses, String javaType, Spot spot) {
    if (uses.isEmpty()) {
      return type;
    }
    if (type instanceof NullableType nullable) {
      return new NullableType(constrained(nullable.value(), uses, javaType, spot));
    }
    if (type instanceof OptionalType optional && optional.form() != OptionalForm.ANY) {
      JsonType value = constrained(optional.value(), uses, javaType, spot);
      return new OptionalType(value, optional.form());
    }
    if (type instanceof ConstrainedType argument) {
      // A type variable whose argument has constraints has more of its own.
      List<ConstraintUse> all = new ArrayList<>(argument.constraints());
      all.addAll(uses);
      return new ConstrainedType(argument.value(), spot.label(), javaType, all);
    }
    return new ConstrainedType(type, spot.label(), javaType, uses);
  }
}
