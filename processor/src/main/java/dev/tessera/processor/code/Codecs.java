package dev.tessera.processor.code;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.NameAllocator;
import java.util.HashMap;
import java.util.Map;

/** Where the reader and the writer of each of the user's types are. */
final class Codecs {
  private final NameAllocator names = new NameAllocator();
  private final Map<ClassName, Codec> codecs = new HashMap<>();

  /**
   * A type's codec.
   *
   * @param holder the class that holds its methods
   * @param name the type's name, unique among all: its methods are read and write with this name
   */
  record Codec(ClassName holder, String name) {
    CodeBlock reader(String separator) {
      return CodeBlock.of("$T$L$L", holder, separator, readMethod());
    }

    CodeBlock writer(String separator) {
      return CodeBlock.of("$T$L$L", holder, separator, writeMethod());
    }

    String readMethod() {
      return "read" + name;
    }

    String writeMethod() {
      return "write" + name;
    }
  }

  /** Makes the codec of a type known. */
  Codec add(ClassName type, ClassName holder) {
    return codecs.computeIfAbsent(
        type, it -> new Codec(holder, names.newName(it.simpleName(), it)));
  }

  Codec of(ClassName type) {
    Codec codec = codecs.get(type);
    if (codec == null) {
      throw new IllegalStateException("no codec for " + type);
    }
    return codec;
  }
}
