package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.Format;
import dev.tessera.processor.model.IntegerSize;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.AnyType;
import dev.tessera.processor.model.JsonType.BooleanType;
import dev.tessera.processor.model.JsonType.FormatType;
import dev.tessera.processor.model.JsonType.IntegerType;
import dev.tessera.processor.model.JsonType.NumberType;
import dev.tessera.processor.model.JsonType.OptionalType;
import dev.tessera.processor.model.JsonType.StringType;
import dev.tessera.processor.model.OptionalForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The types of Java itself that are one value on the wire. */
final class Scalars {
  private static final Map<TypeName, JsonType> TYPES = types();

  private Scalars() {}

  static Optional<JsonType> of(TypeName type) {
    return Optional.ofNullable(TYPES.get(type));
  }

  private static Map<TypeName, JsonType> types() {
    Map<TypeName, JsonType> types = new HashMap<>();
    types.put(ClassName.get(String.class), new StringType());
    primitive(types, TypeName.BOOLEAN, new BooleanType());
    primitive(types, TypeName.BYTE, integer(IntegerSize.BYTE));
    primitive(types, TypeName.SHORT, integer(IntegerSize.SHORT));
    primitive(types, TypeName.INT, integer(IntegerSize.INT));
    primitive(types, TypeName.LONG, integer(IntegerSize.LONG));
    primitive(types, TypeName.FLOAT, new NumberType(false));
    primitive(types, TypeName.DOUBLE, new NumberType(true));
    for (Format format : Format.values()) {
      types.put(format.type(), new FormatType(format));
    }
    types.put(ClassName.get("dev.tessera.runtime.json", "JsonValue"), new AnyType());
    types.put(TypeName.CHAR, new FormatType(Format.CHARACTER));
    optional(types, OptionalForm.INT, integer(IntegerSize.INT));
    optional(types, OptionalForm.LONG, integer(IntegerSize.LONG));
    optional(types, OptionalForm.DOUBLE, new NumberType(true));
    return types;
  }

  private static void optional(Map<TypeName, JsonType> types, OptionalForm form, JsonType value) {
    types.put(form.type(), new OptionalType(value, form));
  }

  private static void primitive(Map<TypeName, JsonType> types, TypeName name, JsonType type) {
    types.put(name, type);
    types.put(name.box(), type);
  }

  private static JsonType integer(IntegerSize size) {
    return new IntegerType(size, size.min(), size.max());
  }
}
