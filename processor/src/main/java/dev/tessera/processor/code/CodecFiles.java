package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.EnumType;
import dev.tessera.processor.model.JsonType.RecordType;
import dev.tessera.processor.model.JsonType.UnionType;
import dev.tessera.processor.model.Parameter.Asked;
import dev.tessera.processor.model.Property;
import dev.tessera.processor.model.ServerModel;
import dev.tessera.processor.model.TypeKey;
import dev.tessera.processor.model.UserTypes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The classes that read and write the user's own types. */
final class CodecFiles {
  private static final int TYPES_PER_CLASS = 100;

  private final ServerModel server;
  private final UserTypes in;
  private final UserTypes out;
  private final Codecs codecs = new Codecs();
  private final Map<ClassName, TypeSpec.Builder> files = new LinkedHashMap<>();

  CodecFiles(ServerModel server) {
    this.server = server;
    in = UserTypes.in(decoded(server).toList());
    out = UserTypes.in(encoded(server).toList());
    Set<TypeKey> types = new LinkedHashSet<>();
    List.of(in, out).forEach(found -> found.enums().forEach(it -> types.add(it.key())));
    List.of(in, out).forEach(found -> found.records().forEach(it -> types.add(it.key())));
    List.of(in, out).forEach(found -> found.unions().forEach(it -> types.add(it.key())));
    int index = 0;
    for (TypeKey type : types) {
      int file = index++ / TYPES_PER_CLASS;
      codecs.add(type, server.generated("Json" + (file == 0 ? "" : file + 1)));
    }
  }

  private static Stream<JsonType> decoded(ServerModel server) {
    Stream<JsonType> arguments =
        server.operations().stream()
            .filter(ToolMethod::isDecoded)
            .flatMap(it -> it.arguments().stream())
            .map(Property::type);
    return Stream.concat(arguments, asked(server).flatMap(it -> it.type().stream()));
  }

  private static Stream<JsonType> encoded(ServerModel server) {
    Stream<JsonType> results = server.operations().stream().flatMap(it -> it.result().stream());
    Stream<JsonType> kept =
        asked(server).filter(it -> it.kind() == Asked.Kind.STATE).flatMap(it -> it.type().stream());
    return Stream.concat(results, kept);
  }

  private static Stream<Asked> asked(ServerModel server) {
    return server.operations().stream().flatMap(it -> it.asked().stream());
  }

  /** Where the codec of each type is. */
  Codecs codecs() {
    return codecs;
  }

  /** The classes, none if the server uses no type of the user's. */
  List<TypeSpec> types() {
    for (EnumType type : in.enums()) {
      file(type.key()).addMethod(EnumCodec.reader(type, codecs.of(type.key())));
    }
    for (RecordType type : in.records()) {
      file(type.key()).addField(records(type).members(type)).addMethod(records(type).reader(type));
    }
    for (EnumType type : out.enums()) {
      if (type.isRenamed()) {
        file(type.key()).addMethod(EnumCodec.namer(type, codecs.of(type.key())));
      }
    }
    for (RecordType type : out.records()) {
      file(type.key()).addMethod(records(type).writer(type));
    }
    in.unions().forEach(type -> file(type.key()).addMethod(unions(type).reader(type)));
    out.unions().forEach(type -> file(type.key()).addMethod(unions(type).writer(type)));
    files.forEach((holder, file) -> codecs.rules(holder).types().forEach(file::addType));
    return files.values().stream().map(TypeSpec.Builder::build).toList();
  }

  private RecordCodec records(RecordType type) {
    return new RecordCodec(codecs, codecs.of(type.key()).holder());
  }

  private UnionCodec unions(UnionType type) {
    return new UnionCodec(codecs, codecs.of(type.key()).holder());
  }

  private TypeSpec.Builder file(TypeKey type) {
    return files.computeIfAbsent(codecs.of(type).holder(), this::newFile);
  }

  private TypeSpec.Builder newFile(ClassName holder) {
    return TypeSpec.classBuilder(holder)
        .addModifiers(Modifier.FINAL)
        .addJavadoc("Reads and writes the types of {@link $T}.\n", server.type())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }
}
