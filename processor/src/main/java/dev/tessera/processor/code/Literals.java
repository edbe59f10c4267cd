package dev.tessera.processor.code;

import com.squareup.javapoet.CodeBlock;
import dev.tessera.processor.schema.Json;
import dev.tessera.processor.schema.JsonLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Strings as Java source. A class file cannot hold a constant of more than 65,535 bytes, so long
 * strings are joined from pieces.
 */
final class Literals {
  /** In the worst case each of these takes three bytes. */
  private static final int MAX_CHARS = 20_000;

  private Literals() {}

  /** An ordinary string literal. */
  static CodeBlock string(String text) {
    List<CodeBlock> pieces = pieces(text).stream().map(it -> CodeBlock.of("$S", it)).toList();
    return joined(pieces);
  }

  /** String literals in a row, wrapped where the line ends. */
  static CodeBlock strings(List<String> texts) {
    return row(texts.stream().map(Literals::string).toList());
  }

  /** Arguments in a row, wrapped where the line ends. */
  static CodeBlock row(List<CodeBlock> arguments) {
    return CodeBlock.join(arguments, ",$W");
  }

  /** JSON as a text block that is one line on the wire and one property a line in the source. */
  static CodeBlock json(Json json) {
    List<CodeBlock> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    int size = 0;
    for (String line : JsonLines.of(json)) {
      for (String piece : pieces(line)) {
        if (size + piece.length() > MAX_CHARS) {
          blocks.add(textBlock(block));
          block.clear();
          size = 0;
        }
        block.add(piece);
        size += piece.length();
      }
    }
    blocks.add(textBlock(block));
    return joined(blocks);
  }

  private static CodeBlock textBlock(List<String> lines) {
    String text =
        lines.stream()
            .map(line -> line.replace("\\", "\\\\").replace("\"\"\"", "\"\"\\\""))
            .collect(Collectors.joining("\\\n"));
    return CodeBlock.of("\"\"\"\n$L\\\n\"\"\"", text);
  }

  private static CodeBlock joined(List<CodeBlock> pieces) {
    return pieces.size() == 1
        ? pieces.get(0)
        : CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(pieces, ",\n"));
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (text.length() - start > MAX_CHARS) {
      int end = start + MAX_CHARS;
      if (Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      pieces.add(text.substring(start, end));
      start = end;
    }
    pieces.add(text.substring(start));
    return pieces;
  }
}
