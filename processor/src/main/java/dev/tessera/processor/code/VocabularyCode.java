package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import dev.tessera.processor.model.ScopeClosure;
import dev.tessera.processor.model.ScopeModel;
import dev.tessera.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The constant with the declared scopes: one chain of calls, or a method where it grows long. */
final class VocabularyCode {
  /** The compiler's own stack bounds the length of a chain. */
  private static final int MAX_CHAIN = 100;

  private final List<CodeBlock> calls = new ArrayList<>();

  VocabularyCode(ServerModel server) {
    ScopeClosure closure = new ScopeClosure(server.scopes());
    List<String> initial = new ArrayList<>();
    for (ScopeModel scope : server.scopes()) {
      String name = scope.name().value();
      List<String> names = new ArrayList<>(List.of(name));
      names.addAll(closure.implied(name));
      calls.add(CodeBlock.of("scope($L)", Literals.strings(names)));
      if (scope.initial()) {
        initial.add(name);
      }
    }
    for (String name : initial) {
      calls.add(CodeBlock.of("initial($S)", name));
    }
  }

  FieldSpec field() {
    CodeBlock.Builder value = CodeBlock.builder();
    if (calls.isEmpty()) {
      value.add("$T.builder().build()", RuntimeTypes.SCOPE_VOCABULARY);
    } else if (isChain()) {
      value.add("$T.builder()$>$>", RuntimeTypes.SCOPE_VOCABULARY);
      calls.forEach(call -> value.add("\n.$L", call));
      value.add("\n.build()$<$<");
    } else {
      value.add("scopes()");
    }
    return FieldSpec.builder(
            RuntimeTypes.SCOPE_VOCABULARY, "SCOPES", Modifier.STATIC, Modifier.FINAL)
        .initializer(value.build())
        .build();
  }

  Optional<MethodSpec> method() {
    if (isChain()) {
      return Optional.empty();
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("scopes")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(RuntimeTypes.SCOPE_VOCABULARY)
            .addStatement(
                "$T scopes = $T.builder()",
                RuntimeTypes.SCOPE_VOCABULARY.nestedClass("Builder"),
                RuntimeTypes.SCOPE_VOCABULARY);
    calls.forEach(call -> method.addStatement("scopes.$L", call));
    return Optional.of(method.addStatement("return scopes.build()").build());
  }

  private boolean isChain() {
    return calls.size() <= MAX_CHAIN;
  }
}
