package dev.tessera.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Compiles a source that is wrong and compares all that the compiler says. Where it should point,
 * the source has {@code /*!*}{@code /}, and the messages are given in the order of these marks.
 */
final class Messages {
  /** What every message about a type without a schema ends with. */
  static final String NO_SCHEMA =
      ", which has no JSON schema. Use a record, a class with a public constructor and getters, an"
          + " enum, String, a primitive, a java.time type, or an array, List, Set, Optional or Map of"
          + " these.";

  private static final String MARK = "/*!*/";

  private Messages() {}

  /**
   * A server with one tool, {@code add}.
   *
   * @param parameters the tool's parameters
   * @param more other members of the class
   */
  static String tool(String parameters, String more) {
    return """
        import dev.tessera.*;
        import jakarta.validation.*;
        import jakarta.validation.constraints.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;

        @McpServer(name = "Tools", version = "1")
        class Tools {
          @interface Nullable {}

          %s

          @McpTool(description = "Adds.")
          @Public
          public String add(%s) { return ""; }
        }
        """
        .formatted(more, parameters);
  }

  /**
   * Compares everything that is said, to the last.
   *
   * @param expected the kind and the text, as in {@code error [mcp/no-guard] Tool "add" ...}
   */
  static void assertMessages(String source, String... expected) {
    assertMessages(Javac.compile(source), source, expected);
    assertEclipseSaysTheSame(source, expected);
  }

  static void assertMessages(Compilation compilation, String source, String... expected) {
    List<String> lines = Arrays.asList(source.split("\n", -1));
    List<String> places = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      for (int at = lines.get(line).indexOf(MARK); at >= 0; ) {
        places.add((line + 1) + ":" + (at + MARK.length() + 1));
        at = lines.get(line).indexOf(MARK, at + 1);
      }
    }
    assertThat(places).as("marks in the source").hasSameSizeAs(expected);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < expected.length; i++) {
      all.add(places.get(i) + " " + expected[i]);
    }
    assertThat(said(compilation)).containsExactlyElementsOf(all);
  }

  /** It cannot always point as well; where it cannot point at all, the text says the place. */
  private static void assertEclipseSaysTheSame(String source, String... expected) {
    List<String> said = Ecj.ourWords(source);
    assertThat(said)
        .as("the Eclipse compiler")
        .noneMatch(it -> it.startsWith("0 ") && !it.contains(" (In "));
    assertThat(said)
        .extracting(
            it -> it.replaceFirst("^0 (.*) \\(In .*\\)$", "0 $1").replaceFirst("^\\d+ ", ""))
        .as("the Eclipse compiler")
        .containsExactlyInAnyOrder(expected);
  }

  /** What the compiler said, in the order of the source. */
  static List<String> said(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getSource() != null)
        .sorted(
            Comparator.comparingLong(Diagnostic<? extends JavaFileObject>::getLineNumber)
                .thenComparingLong(Diagnostic::getColumnNumber))
        .map(Messages::line)
        .toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    String kind = diagnostic.getKind().name().toLowerCase(Locale.ROOT);
    return diagnostic.getLineNumber()
        + ":"
        + diagnostic.getColumnNumber()
        + " "
        + kind
        + " "
        + diagnostic.getMessage(Locale.ROOT);
  }
}
