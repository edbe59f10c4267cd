package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import dev.tessera.processor.code.Codecs.Codec;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.Operation;
import dev.tessera.processor.model.Parameter.Asked;

/** The expressions that make what a method asks its client with. */
final class AskedCode {
  private final Codecs codecs;
  private final SchemasFile schemas;

  AskedCode(Codecs codecs, SchemasFile schemas) {
    this.codecs = codecs;
    this.schemas = schemas;
  }

  CodeBlock of(Operation operation, Asked question, String call) {
    return switch (question.kind()) {
      case FORM -> form(operation, question, call);
      case JSON -> plain(RuntimeTypes.ELICIT_JSON, question, call);
      case URL -> plain(RuntimeTypes.ELICIT_URL, question, call);
      case SAMPLING -> plain(RuntimeTypes.SAMPLING, question, call);
      case ROOTS -> plain(RuntimeTypes.ROOTS, question, call);
      case STATE -> state(question, call);
    };
  }

  private static CodeBlock plain(ClassName type, Asked question, String call) {
    return CodeBlock.of("new $T($N.inputs(),$W$S)", type, call, question.name());
  }

  private CodeBlock form(Operation operation, Asked question, String call) {
    Codec codec = codec(question);
    return CodeBlock.of(
        "new $T<>($N.inputs(),$W$S,$Wnew $T<>($L,$W$T::$N))",
        RuntimeTypes.ELICIT,
        call,
        question.name(),
        RuntimeTypes.FORM,
        schemas.form(operation, question),
        codec.holder(),
        codec.readMethod());
  }

  private CodeBlock state(Asked question, String call) {
    Codec codec = codec(question);
    return CodeBlock.of(
        "new $T<>($N.inputs(),$W$T::$N,$W$T::$N)",
        RuntimeTypes.REQUEST_STATE,
        call,
        codec.holder(),
        codec.readMethod(),
        codec.holder(),
        codec.writeMethod());
  }

  private Codec codec(Asked question) {
    return codecs.of(((RecordType) question.type().orElseThrow()).key());
  }
}
