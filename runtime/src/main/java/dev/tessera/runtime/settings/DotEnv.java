package dev.tessera.runtime.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code .env} file: one {@code NAME=value} a line, with {@code export} before it or not, in
 * single quotes (taken literally), double quotes (with {@code \n}, {@code \"}, {@code \\}, {@code
 * \$}) or none (then {@code #} after white space starts a comment). Later lines win. A value may
 * hold secrets, so no message ever shows one.
 */
final class DotEnv {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=(.*)");
  private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*)'\\s*(?:#.*)?");
  private static final Pattern DOUBLE_QUOTED =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*(?:#.*)?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)#.*");

  private DotEnv() {}

  /** The assignments of a file. */
  static Map<String, String> read(Path file) {
    try {
      return parse(Files.readAllLines(file));
    } catch (CharacterCodingException e) {
      throw new SettingsException(file + " is not UTF-8 text. Save it as UTF-8, or remove it.");
    } catch (IOException e) {
      throw new SettingsException(
          file + " cannot be read. Make it readable for the user of this process, or remove it.");
    }
  }

  static Map<String, String> parse(List<String> lines) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = (i == 0 ? lines.get(i).replaceFirst("^\uFEFF", "") : lines.get(i)).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher assignment = ASSIGNMENT.matcher(line);
      if (!assignment.matches()) {
        throw new SettingsException(
            "Line "
                + (i + 1)
                + " of .env is no assignment. Write NAME=value, or start the line with # to make it"
                + " a comment.");
      }
      values.put(assignment.group(1), value(i + 1, assignment.group(2).strip()));
    }
    return values;
  }

  private static String value(int line, String text) {
    if (!text.startsWith("'") && !text.startsWith("\"")) {
      return COMMENT.matcher(text).replaceFirst("");
    }
    Matcher single = SINGLE_QUOTED.matcher(text);
    if (single.matches()) {
      return single.group(1);
    }
    Matcher quoted = DOUBLE_QUOTED.matcher(text);
    if (quoted.matches()) {
      return ESCAPE.matcher(quoted.group(1)).replaceAll(DotEnv::unescaped);
    }
    throw new SettingsException(
        "Line " + line + " of .env has a quote that does not end with the value. Close it there.");
  }

  private static String unescaped(java.util.regex.MatchResult escape) {
    return switch (escape.group(1)) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      case "\"", "\\", "$" -> Matcher.quoteReplacement(escape.group(1));
      default -> Matcher.quoteReplacement(escape.group());
    };
  }
}
