package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** The runtime's types by which a tool says itself what its answer looks like. */
final class ContentTypes {
  private static final ClassName CONTENT = ClassName.get("dev.tessera.runtime.content", "Content");
  private static final ClassName TOOL_RESULT =
      ClassName.get("dev.tessera.runtime.content", "ToolResult");
  private static final Set<TypeName> PIECES =
      Set.of(
          CONTENT,
          CONTENT.nestedClass("Text"),
          CONTENT.nestedClass("Image"),
          CONTENT.nestedClass("Audio"),
          CONTENT.nestedClass("ResourceLink"),
          CONTENT.nestedClass("EmbeddedResource"));

  private ContentTypes() {}

  /** Whether a method that returns this answers with content rather than with a value. */
  static boolean isContent(TypeMirror type) {
    TypeName name = TypeName.get(type).withoutAnnotations();
    return name.equals(TOOL_RESULT) || PIECES.contains(name) || isListOfPieces(name);
  }

  private static boolean isListOfPieces(TypeName name) {
    return name instanceof ParameterizedTypeName list
        && list.rawType.equals(ClassName.get(List.class))
        && PIECES.contains(bound(list.typeArguments.get(0)));
  }

  private static TypeName bound(TypeName argument) {
    TypeName type =
        argument instanceof WildcardTypeName wildcard ? wildcard.upperBounds.get(0) : argument;
    return type.withoutAnnotations();
  }
}
