package dev.tessera.processor.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A documentation comment, as far as a model has use for it: the first paragraph and what is said
 * about each parameter, as plain text.
 *
 * @param text the first paragraph
 * @param params the text of each {@code @param}, by the parameter's name
 * @param counts whether it is to be read; what is in another file than the server is not, because a
 *     build that compiles the server alone has only class files of the rest, without Javadoc
 */
record Javadoc(Optional<String> text, Map<String, String> params, boolean counts) {
  private static final Javadoc NONE = new Javadoc(Optional.empty(), Map.of(), true);

  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(?=[A-Za-z])");
  private static final Pattern PARAM = Pattern.compile("param\\s+(\\S+)\\s+(.*)", Pattern.DOTALL);
  private static final Pattern PARAGRAPH_END =
      Pattern.compile("\\n\\s*\\n|<p\\b|<ul\\b|<ol\\b|<dl\\b|<pre\\b|<table\\b|<h[1-6]\\b");

  /** Reads a comment as {@code Elements.getDocComment} returns it. */
  static Javadoc of(@Nullable String comment) {
    if (comment == null) {
      return NONE;
    }
    String[] blocks = BLOCK_TAG.split(comment.replace("\r\n", "\n"), -1);
    Map<String, String> params = new LinkedHashMap<>();
    for (int i = 1; i < blocks.length; i++) {
      Matcher param = PARAM.matcher(blocks[i]);
      if (param.matches()) {
        PlainText.of(param.group(2)).ifPresent(text -> params.putIfAbsent(param.group(1), text));
      }
    }
    return new Javadoc(PlainText.of(firstParagraph(blocks[0])), params, true);
  }

  /** The same, which does not count. */
  Javadoc ofAnotherFile() {
    return new Javadoc(text, params, false);
  }

  Optional<String> summary() {
    return counts ? text : Optional.empty();
  }

  Optional<String> param(String name) {
    return counts ? Optional.ofNullable(params.get(name)) : Optional.empty();
  }

  /** Whether it has a first paragraph and does not count. */
  boolean losesSummary() {
    return !counts && text.isPresent();
  }

  /** Whether it says something of this parameter and does not count. */
  boolean losesParam(String name) {
    return !counts && params.containsKey(name);
  }

  private static String firstParagraph(String body) {
    String text = body.strip();
    Matcher end = PARAGRAPH_END.matcher(text);
    return end.find() ? text.substring(0, end.start()) : text;
  }
}
