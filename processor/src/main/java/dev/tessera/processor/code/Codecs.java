package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.NameAllocator;
import dev.tessera.processor.model.TypeKey;
import java.util.HashMap;
import java.util.Map;

/** Where the reader and the writer of each of the user's types are. */
final class Codecs {
  private final NameAllocator names = new NameAllocator();
  private final Map<TypeKey, Codec> codecs = new HashMap<>();
  private final Map<ClassName, Rules> rules = new HashMap<>();

  /**
   * A type's codec.
   *
   * @param holder the class that holds its methods
   * @param name the type's name, unique among all: its methods are read and write with this name
   */
  record Codec(ClassName holder, String name) {
    String readMethod() {
      return "read" + name;
    }

    /** Says the name of an enum's constant. */
    String nameMethod() {
      return "nameOf" + name;
    }

    String writeMethod() {
      return "write" + name;
    }
  }

  /** The name of a static method, with its class unless that is where the code is. */
  static CodeBlock method(ClassName holder, String name, ClassName within) {
    return holder.equals(within) ? CodeBlock.of("$L", name) : CodeBlock.of("$T.$L", holder, name);
  }

  /** The constraints that a class needs. */
  Rules rules(ClassName within) {
    return rules.computeIfAbsent(within, Rules::new);
  }

  /** Makes the codec of a type known. */
  Codec add(TypeKey type, ClassName holder) {
    return codecs.computeIfAbsent(type, it -> new Codec(holder, names.newName(it.word(), it)));
  }

  Codec of(TypeKey type) {
    Codec codec = codecs.get(type);
    if (codec == null) {
      throw new IllegalStateException("no codec for " + type);
    }
    return codec;
  }
}
