package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.JsonType.ConstrainedType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The constraints of a generated class, each made once, in nested classes of their own: so many of
 * them would not fit beside the other constants (JVMS section 4.7.3, the length of code).
 */
final class Rules {
  private static final int RULES_PER_CLASS = 1_000;

  private final ClassName within;
  private final NameAllocator names = new NameAllocator();
  private final List<TypeSpec.Builder> types = new ArrayList<>();

  /**
   * @param within the generated class
   */
  Rules(ClassName within) {
    this.within = within;
  }

  /**
   * The constant for the constraints of a type.
   *
   * @param path what has the type, as in {@code TODO_TITLE}
   */
  CodeBlock constant(ConstrainedType type, String path) {
    if (types.isEmpty() || last().fieldSpecs.size() == RULES_PER_CLASS) {
      types.add(newType());
    }
    String name = names.newName(path);
    last()
        .addField(
            FieldSpec.builder(ConstraintCode.type(type), name, Modifier.STATIC, Modifier.FINAL)
                .initializer("$>$>$L$<$<", ConstraintCode.of(type))
                .build());
    return CodeBlock.of("$T.$N", within.nestedClass(simpleName(types.size())), name);
  }

  /** The nested classes; none if nothing has constraints. */
  List<TypeSpec> types() {
    return types.stream().map(TypeSpec.Builder::build).toList();
  }

  private TypeSpec.Builder last() {
    return types.get(types.size() - 1);
  }

  private TypeSpec.Builder newType() {
    return TypeSpec.classBuilder(simpleName(types.size() + 1))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  private static String simpleName(int number) {
    return number == 1 ? "Rules" : "Rules" + number;
  }
}
