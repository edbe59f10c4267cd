package dev.tessera.processor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes documents from a schema: ones that fit, and ones that nearly do. */
final class Documents {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "LOW",
          "HIGH",
          "MONDAY",
          "true",
          "1",
          "null",
          "\n",
          "é😀",
          "😀",
          "😀😀😀",
          "ab-c",
          "-",
          " ",
          "\t\u2003",
          "\u00a0",
          "\u0085",
          "\u001c",
          "\u2007",
          "a\n",
          "ada@example.com",
          "ada.l+x@mail.example.com",
          "ada@localhost",
          "a..b@example.com",
          ".a@example.com",
          "a@b@example.com",
          "a@-example.com",
          "a@example.c",
          "a@example.123",
          "a@example.com\n",
          "\"a b\"@example.com",
          "a@[127.0.0.1]",
          "é@example.com",
          "a@xn--bcher-kva.com",
          "0",
          "-0",
          "01",
          "+1",
          "-1",
          "-5",
          "-6",
          "42",
          "101",
          "128",
          "32768",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "999999999",
          "1000000000",
          "1e1",
          "\u0661",
          "abcd",
          "AA==",
          "AQ==",
          "AB==",
          "AAA=",
          "AAB=",
          "AAAA",
          "AAAAAA==",
          "AAAAAAA=",
          "aGVsbG8=",
          "AA",
          "AAA",
          "AA=A",
          "A===",
          "AAAA====",
          "AAAA\n",
          "-_-_",
          "AAA\u0141",
          "2024-02-29",
          "2023-02-29",
          "2024-02-30",
          "2024-1-1",
          "0000-01-01",
          "9999-12-31",
          "+10000-01-01",
          "2024-02-29\n",
          "14:30",
          "14:30:00",
          "14:30:60",
          "24:00:00",
          "14:30:00.5",
          "14:30:00.1234567891",
          "14:30:00Z",
          "2024-02-29T14:30:00",
          "2024-02-29T14:30",
          "2024-02-30T14:30:00",
          "2024-02-29t14:30:00",
          "2024-02-29T14:30:00Z",
          "2024-02-29T14:30Z",
          "2024-02-29t14:30:00z",
          "2024-02-29 14:30:00Z",
          "2024-02-29T14:30:00+02:00",
          "2024-02-29T14:30:00+18:00",
          "2024-02-29T14:30:00+18:01",
          "2024-02-29T14:30:00+23:59",
          "2024-02-29T14:30:00-00:00",
          "2024-02-29T14:30:00+0200",
          "2016-12-31T23:59:60Z",
          "2024-02-30T14:30:00Z",
          "2024-02-29T14:30:00.123456789Z",
          "2024-02-29T14:30:00.1234567891Z",
          "2024-02-29T14:30:00.Z",
          "2024-02-29T24:00:00Z",
          "2024-07-01T14:30:00+02:00[Europe/Paris]",
          "2024-07-01T14:30:00+05:00[Europe/Paris]",
          "2024-07-01T14:30:00Z[Nowhere/City]",
          "14:30:00+02:00",
          "14:30:00-18:01",
          "14:30:60Z",
          "14:30:00z",
          "--12-03",
          "--02-30",
          "--13-01",
          "-12-03",
          "+18:00",
          "+18:01",
          "-00:00",
          "a\n",
          "\u00e9",
          "\uffff",
          "\ud83d\ude00",
          "en",
          "en-US",
          "zh-Hant-TW",
          "de-DE-1996",
          "en-a",
          "en_US",
          "EUR",
          "XYZ",
          "eur",
          "http://example.com",
          "HTTPS://u@EXAMPLE.com:80/%41?q=a/b#f",
          "https://[::1]:80/x",
          "https://[::1]/x[",
          "https://[::zz]/x",
          "mailto:a@b",
          "a:",
          "/relative",
          "http://a b",
          "http://\u00e9/",
          "http://a/%zz",
          "http://a/[b]",
          "http://a/#b#c",
          "http:///x",
          "PT0S",
          "PT1H30M",
          "PT1H5S",
          "P1D",
          "P1DT1H",
          "P1DT",
          "P1Y",
          "P1W",
          "P",
          "PT",
          "-PT1H",
          "PT-1H",
          "PT0.5S",
          "PT.5S",
          "PT1,5S",
          "pt1h",
          "P1Y2M3D",
          "P1Y3D",
          "P3D1Y",
          "P-1M",
          "P1234567890D",
          "PT123456789012H",
          "PT1234567890123H",
          "2024-07",
          "2024-13",
          "24-07",
          "UTC",
          "Europe/Paris",
          "+02:00",
          "Z",
          "Nowhere/City",
          "+99:00",
          "123e4567-e89b-12d3-a456-426614174000",
          "123E4567-E89B-12D3-A456-426614174000",
          "123e4567e89b12d3a456426614174000",
          "1-1-1-1-1",
          "{123e4567-e89b-12d3-a456-426614174000}");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "1",
          "-1",
          "1.0",
          "1.5",
          "1e2",
          "1E-2",
          "1.10",
          "0.5",
          "0.49999999999999999999",
          "99.9",
          "100",
          "99.99999999999999999999",
          "999.9",
          "1000",
          "0.05",
          "1e-20",
          "-1e-20",
          "127",
          "128",
          "-128",
          "-129",
          "32767",
          "32768",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9007199254740991",
          "9007199254740992",
          "-9007199254740992",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "9223372036854775807.0",
          "3.4028235E38",
          "3.4028236E38",
          "-3.4028235E38",
          "1.7976931348623157E308",
          "1.7976931348623158E308",
          "1e309",
          "1e-400",
          "1e-401",
          "0e-999999999",
          "1e308",
          "1.7976931348623157081",
          "999999999",
          "1000000000",
          "2024",
          "123456789012345678901234567890");

  private final Random random;

  private final JsonNode root;

  /** How many references are being followed. */
  private int references;

  Documents(Random random, String schema) {
    this.random = random;
    root = JSON.readTree(schema);
  }

  /** A document, as text: numbers keep the form in which they were written. */
  String near() {
    Node document = of(root);
    int spoilers = random.nextInt(4);
    return document.text(spoilers == 0 ? 0.0 : 0.02 * spoilers);
  }

  private Node of(JsonNode schema) {
    if (schema.has("$ref")) {
      references++;
      Node target = of(root.at(schema.get("$ref").stringValue().substring(1)));
      references--;
      return target;
    }
    if (schema.has("anyOf")) {
      JsonNode choices = schema.get("anyOf");
      return of(choices.get(isDeep() ? choices.size() - 1 : random.nextInt(choices.size())));
    }
    if (schema.has("const")) {
      return new Node(schema.get("const").toString());
    }
    if (schema.has("oneOf")) {
      return of(variant(schema.get("oneOf")));
    }
    if (!schema.has("type")) {
      return anything(0);
    }
    List<String> types = new ArrayList<>();
    JsonNode type = schema.get("type");
    if (type.isArray()) {
      type.forEach(each -> types.add(each.stringValue()));
    } else {
      types.add(type.stringValue());
    }
    String chosen = types.get(random.nextInt(types.size()));
    return switch (chosen) {
      case "null" -> new Node("null");
      case "boolean" -> new Node(random.nextBoolean() ? "true" : "false");
      case "integer", "number" -> new Node(number(schema, chosen));
      case "string" -> new Node(quoted(string(schema)));
      case "array" -> array(schema);
      default -> object(schema);
    };
  }

  /** A value that fits the schema that has no demands. */
  private Node anything(int depth) {
    int kind = random.nextInt(depth < 3 ? 7 : 5);
    if (kind < 5) {
      return new Node(kind == 0 ? "null" : kind < 3 ? quoted(pick(TEXTS)) : pick(NUMBERS));
    }
    Node node = new Node(kind == 5 ? "[" : "{");
    for (int i = random.nextInt(3); i > 0; i--) {
      node.add("key" + i, anything(depth + 1));
    }
    return node;
  }

  private String number(JsonNode schema, String type) {
    if (random.nextInt(20) == 0) {
      return pick(NUMBERS);
    }
    BigDecimal min = bound(schema, "minimum", "exclusiveMinimum");
    BigDecimal max = bound(schema, "maximum", "exclusiveMaximum");
    return pick(
        NUMBERS.stream()
            .filter(it -> !type.equals("integer") || !it.matches(".*\\.[1-9].*|.*E-.*"))
            .filter(it -> new BigDecimal(it).compareTo(min) >= 0)
            .filter(it -> new BigDecimal(it).compareTo(max) <= 0)
            .toList());
  }

  private static BigDecimal bound(JsonNode schema, String inclusive, String exclusive) {
    return new BigDecimal(
        (schema.has(inclusive) ? schema.get(inclusive) : schema.get(exclusive)).asString());
  }

  private String string(JsonNode schema) {
    if (schema.has("minLength") || schema.has("maxLength") || schema.has("allOf")) {
      return constrained(schema);
    }
    if (schema.has("enum") && random.nextInt(30) > 0) {
      JsonNode constant = schema.get("enum").get(random.nextInt(schema.get("enum").size()));
      return constant.isNull() ? "LOW" : constant.stringValue();
    }
    if (schema.has("pattern") && random.nextInt(30) > 0) {
      String form = schema.get("pattern").stringValue();
      boolean odd = random.nextInt(30) == 0;
      return pick(
          TEXTS.stream()
              .filter(text -> text.matches(form))
              .filter(
                  text ->
                      odd
                          || !text.matches(
                              ".*(02-30T|2023-02-29|Nowhere|\\+99|--02-30|%zz|en-a).*"))
              .filter(text -> odd || !form.equals("^[A-Z]{3}$") || text.equals("EUR"))
              .filter(text -> odd || !form.contains("~/") || text.matches("UTC|.*Z|.*Europe.*"))
              .toList());
    }
    if (schema.has("format") && random.nextInt(20) > 0) {
      return switch (schema.get("format").stringValue()) {
        case "uuid" -> "123e4567-e89b-12d3-a456-426614174000";
        case "date" -> pick(List.of("2024-02-29", "9999-12-31"));
        case "email" -> "ada.l+x@mail.example.com";
        case "time" -> "14:30:00.5+02:00";
        case "uri" -> pick(List.of("https://u@EXAMPLE.com:80/%41?q=a/b#f", "mailto:a@b"));
        default -> "2024-02-29T14:30:00.5+02:00";
      };
    }
    return pick(TEXTS);
  }

  /** A text that fits lengths and patterns, most of the time. */
  private String constrained(JsonNode schema) {
    List<String> fitting =
        TEXTS.stream()
            .filter(it -> it.length() >= schema.path("minLength").asInt(0))
            .filter(it -> it.length() <= schema.path("maxLength").asInt(100))
            .filter(it -> !schema.has("format") || it.contains("@example"))
            .filter(it -> !schema.has("pattern") || find(it, schema.get("pattern").stringValue()))
            .toList();
    return fitting.isEmpty() || random.nextInt(30) == 0 ? pick(TEXTS) : pick(fitting);
  }

  private static boolean find(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  private JsonNode variant(JsonNode choices) {
    List<JsonNode> ends =
        choices.valueStream().filter(it -> !isDeep() || !it.toString().contains("$ref")).toList();
    return ends.get(random.nextInt(ends.size()));
  }

  /** Whether it is time to come to an end. */
  private boolean isDeep() {
    return references > 2;
  }

  private int count(JsonNode schema, String min, String max, int usual) {
    if (isDeep()) {
      return schema.path(min).asInt(0);
    }
    if (random.nextInt(20) == 0) {
      return random.nextInt(usual + 1);
    }
    int least = schema.path(min).asInt(0);
    return least + random.nextInt(Math.min(schema.path(max).asInt(usual), usual) - least + 1);
  }

  private Node array(JsonNode schema) {
    Node array = new Node("[");
    for (int i = count(schema, "minItems", "maxItems", 3); i > 0; i--) {
      array.add("", of(schema.get("items")));
    }
    return array;
  }

  private Node object(JsonNode schema) {
    Node object = new Node("{");
    if (schema.has("properties")) {
      List<String> required = new ArrayList<>();
      schema.path("required").forEach(name -> required.add(name.stringValue()));
      for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
        if (required.contains(property.getKey()) || (!isDeep() && random.nextBoolean())) {
          object.add(property.getKey(), of(property.getValue()));
        }
      }
      if (schema.get("properties").valueStream().anyMatch(it -> it.has("const"))) {
        Collections.shuffle(object.members, random);
      }
    } else if (schema.path("additionalProperties").isObject()) {
      for (int i = count(schema, "minProperties", "maxProperties", 2); i > 0; i--) {
        object.add(key(schema, i), of(schema.get("additionalProperties")));
      }
    }
    return object;
  }

  private String key(JsonNode schema, int index) {
    return schema.has("propertyNames") ? string(schema.get("propertyNames")) : "key" + index;
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }

  /** Something else altogether. */
  private String wild() {
    return switch (random.nextInt(7)) {
      case 0 -> "null";
      case 1 -> random.nextBoolean() ? "true" : "false";
      case 2 -> pick(NUMBERS);
      case 3 -> "[" + pick(NUMBERS) + "]";
      case 4 -> "{\"text\":\"x\"}";
      case 5 -> "{}";
      default -> quoted(pick(TEXTS));
    };
  }

  /** A value, with its members if it is an object or array. */
  private final class Node {
    private final String start;
    private final List<Map.Entry<String, Node>> members = new ArrayList<>();

    Node(String start) {
      this.start = start;
    }

    /** A name is there once, unless it is that of an element. */
    void add(String name, Node value) {
      if (name.isEmpty() || members.stream().noneMatch(it -> it.getKey().equals(name))) {
        members.add(Map.entry(name, value));
      }
    }

    /** The text, with values replaced, left out and added here and there. */
    String text(double spoiled) {
      if (random.nextDouble() < spoiled) {
        return wild();
      }
      if (!start.equals("{") && !start.equals("[")) {
        return start;
      }
      boolean isObject = start.equals("{");
      List<String> parts = new ArrayList<>();
      for (Map.Entry<String, Node> member : members) {
        if (random.nextDouble() >= spoiled) {
          String value = member.getValue().text(spoiled);
          parts.add(isObject ? quoted(member.getKey()) + ":" + value : value);
        }
      }
      if (isObject && random.nextDouble() < spoiled) {
        parts.add("\"no_such_member\":" + wild());
      }
      return start + String.join(",", parts) + (isObject ? "}" : "]");
    }
  }
}
