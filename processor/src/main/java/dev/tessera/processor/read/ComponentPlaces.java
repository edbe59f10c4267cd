package dev.tessera.processor.read;

import com.squareup.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * The elements that stand for a component of a record in the source. The compiler does not know
 * where a component itself stands, nor its annotations; it knows it of the field, and of the
 * parameter of the constructor.
 *
 * @param type the record
 * @param component the component
 */
record ComponentPlaces(TypeElement type, RecordComponentElement component) {
  private static final List<String> OURS = List.of("Arg", "Default", "EnumNames");

  Element field() {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getSimpleName().equals(component.getSimpleName())) {
        return field;
      }
    }
    return component;
  }

  /** The name that Jackson has for it, if the user gave it one; it ends up on the field. */
  Optional<String> jacksonName() {
    return JacksonNames.of(field());
  }

  /** What carries the annotations: the parameter if it has any of ours, or else the component. */
  Element annotated() {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (isCanonical(constructor)) {
        int index = type.getRecordComponents().indexOf(component);
        VariableElement parameter = constructor.getParameters().get(index);
        boolean hasOurs =
            OURS.stream().anyMatch(name -> Annotation.on(parameter, name).isPresent());
        return hasOurs ? parameter : component;
      }
    }
    return component;
  }

  /** Everything that an annotation on the component may have been handed on to. */
  List<AnnotatedConstruct> constrained() {
    List<AnnotatedConstruct> all = new ArrayList<>();
    all.add(field());
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (isCanonical(constructor)) {
        all.add(constructor.getParameters().get(type.getRecordComponents().indexOf(component)));
      }
    }
    all.add(component.getAccessor());
    all.add(component);
    all.add(component.asType());
    return all;
  }

  private boolean isCanonical(ExecutableElement constructor) {
    List<? extends VariableElement> parameters = constructor.getParameters();
    List<? extends RecordComponentElement> components = type.getRecordComponents();
    if (parameters.size() != components.size()) {
      return false;
    }
    for (int i = 0; i < components.size(); i++) {
      TypeName parameter = TypeName.get(parameters.get(i).asType());
      if (!parameter.equals(TypeName.get(components.get(i).asType()))) {
        return false;
      }
    }
    return true;
  }
}
