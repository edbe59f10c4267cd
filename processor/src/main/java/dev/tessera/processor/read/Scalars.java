package dev.tessera.processor.read;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.tessera.processor.model.Format;
import dev.tessera.processor.model.IntegerSize;
import dev.tessera.processor.model.JsonType;
import dev.tessera.processor.model.JsonType.BooleanType;
import dev.tessera.processor.model.JsonType.FormatType;
import dev.tessera.processor.model.JsonType.IntegerType;
import dev.tessera.processor.model.JsonType.NumberType;
import dev.tessera.processor.model.JsonType.StringType;
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
    return types;
  }

  private static void primitive(Map<TypeName, JsonType> types, TypeName name, JsonType type) {
    types.put(name, type);
    types.put(name.box(), type);
  }

  private static JsonType integer(IntegerSize size) {
    return new IntegerType(size, size.min(), size.max());
  }
}
