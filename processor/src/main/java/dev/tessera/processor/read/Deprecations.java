package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.ToolClass;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.model.UserTypes;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Whether generated code may name something of the user's that is deprecated. It has to, and javac
 * would warn of it in a file that the user cannot change.
 */
final class Deprecations {
  private final Elements elements;

  Deprecations(Elements elements) {
    this.elements = elements;
  }

  boolean areAmong(List<ToolClass> classes, List<Operation> operations, UserTypes types) {
    Stream<TypeName> named =
        Stream.of(
                types.enums().stream().map(it -> it.key().type()),
                types.records().stream().map(it -> it.key().type()),
                types.unions().stream().map(it -> it.key()).map(TypeKey::type),
                classes.stream().map(ToolClass::type),
                classes.stream().flatMap(it -> it.maker().stream()).map(ToolClass.Maker::holder),
                operations.stream().map(it -> it.method().owner()))
            .flatMap(names -> names);
    return named.distinct().anyMatch(this::isDeprecated);
  }

  private boolean isDeprecated(TypeName name) {
    ClassName raw =
        name instanceof ParameterizedTypeName generic ? generic.rawType : (ClassName) name;
    TypeElement type = elements.getTypeElement(raw.canonicalName());
    return type != null
        && (type.getEnclosedElements().stream().anyMatch(elements::isDeprecated) || isAround(type));
  }

  private boolean isAround(@Nullable Element element) {
    return element instanceof TypeElement
        && (elements.isDeprecated(element) || isAround(element.getEnclosingElement()));
  }
}
