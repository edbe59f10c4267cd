package dev.tessera.processor.read;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reduces the text of a documentation comment to plain text on one line. */
final class PlainText {
  private static final Pattern INLINE_TAG =
      Pattern.compile("\\{@(\\w+)\\s*((?:[^{}]|\\{[^{}]*\\})*)\\}");
  private static final Pattern LINK = Pattern.compile("(\\S+?(?:\\([^)]*\\))?)(?:\\s+(.+))?");
  private static final Pattern ELEMENT = Pattern.compile("</?[A-Za-z][^<>]*>|<!--.*?-->");
  private static final Pattern ENTITY = Pattern.compile("&(#x?)?(\\w+);");
  private static final Map<String, String> ENTITIES =
      Map.of(
          "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "mdash", "—",
          "ndash", "–", "hellip", "…");

  private PlainText() {}

  /** The text without tags, elements and entities; empty if nothing is left. */
  static Optional<String> of(String javadoc) {
    StringBuilder text = new StringBuilder();
    Matcher tag = INLINE_TAG.matcher(javadoc);
    int end = 0;
    while (tag.find()) {
      text.append(withoutHtml(javadoc.substring(end, tag.start())));
      text.append(inline(tag.group(1), tag.group(2).strip()));
      end = tag.end();
    }
    text.append(withoutHtml(javadoc.substring(end)));
    String line = text.toString().replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  private static String inline(String tag, String content) {
    return switch (tag) {
      case "link", "linkplain" -> label(content);
      case "code", "literal" -> content;
      case "inheritDoc", "docRoot" -> "";
      default -> withoutHtml(content);
    };
  }

  /** What a link shows: its label, or else its target, {@code Type#member} as Type.member. */
  private static String label(String content) {
    Matcher link = LINK.matcher(content.replace('\n', ' '));
    if (!link.matches()) {
      return content;
    }
    if (link.group(2) != null) {
      return link.group(2);
    }
    String target = link.group(1);
    return (target.startsWith("#") ? target.substring(1) : target).replace('#', '.');
  }

  private static String withoutHtml(String html) {
    return ENTITY
        .matcher(ELEMENT.matcher(html).replaceAll(""))
        .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity)));
  }

  private static String character(@Nullable String number, MatchResult entity) {
    String name = entity.group(2);
    if (number == null) {
      return ENTITIES.getOrDefault(name, entity.group());
    }
    try {
      return Character.toString(Integer.parseInt(name, number.length() == 2 ? 16 : 10));
    } catch (IllegalArgumentException e) {
      return entity.group();
    }
  }
}
