package dev.tessera.processor;

import static dev.tessera.processor.Program.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Classes that are used like records. */
class PlainClassTest {

  @Test
  void makesAnObjectWithItsPublicConstructorAndReadsItsGetters() throws Exception {
    Program.Server tools =
        tools(
            """
            /** An amount of money. */
            static class Money {
              private final long amount;
              private final @Nullable String currency;
              private final boolean exact;
              Money() { this(0, null, true); }
              /** Makes one. @param amount in cents */
              public Money(@Min(0) long amount, @Nullable String currency, @Default("true") boolean exact) {
                if (amount == 13) { throw new IllegalArgumentException("brings bad luck"); }
                this.amount = amount;
                this.currency = currency;
                this.exact = exact;
              }
              public long getAmount() { return amount; }
              public @Nullable String currency() { return currency; }
              public boolean isExact() { return exact; }
              public String getSomethingElse() { return ""; }
            }
            @McpTool public Money same(Money x) { return x; }
            @McpTool public int count(List<Money> x) { return x.size(); }
            """);
    assertThat(tools.call("same", "{\"x\":{\"amount\":5}}"))
        .isEqualTo("{\"amount\":5,\"currency\":null,\"exact\":true}");
    assertThat(tools.refusals("same", "{\"x\":{\"amount\":-1,\"more\":2}}"))
        .containsExactly(
            "/x/amount: must be at least 0, but got -1",
            "/x/more: is not known; known are: amount, currency, exact");
    assertThat(tools.refusals("count", "{\"x\":[{\"amount\":1},{\"amount\":13}]}"))
        .containsExactly("/x/1: brings bad luck");
    assertThat(tools.tool("same").inputSchema())
        .contains("\"description\":\"An amount of money.\"", "\"default\":true");
  }

  @Test
  void makesAnObjectWithTheOnlyFactory() throws Exception {
    Program.Server tools =
        tools(
            """
            static final class Tag {
              private final String name;
              private Tag(String name) { this.name = name; }
              public Tag(Tag other) { this(other.name); }
              /** Makes a tag. @param name without blanks */
              public static Tag of(@Arg(name = "label") @NotBlank String name) { return new Tag(name); }
              public static Tag none() { return new Tag(""); }
              public String name() { return name; }
            }
            @McpTool public Tag same(Tag x) { return x; }
            """);
    assertThat(tools.call("same", "{\"x\":{\"label\":\"a\"}}")).isEqualTo("{\"label\":\"a\"}");
    assertThat(tools.refusals("same", "{\"x\":{\"label\":\" \"}}")).hasSize(1);
  }

  @Test
  void takesWhatJacksonsAnnotationsChoose() throws Exception {
    Program.Server tools =
        tools(
            """
            static class Point {
              private final int x;
              private final int y;
              public Point(int both) { this(both, both); }
              @com.fasterxml.jackson.annotation.JsonCreator
              public Point(@com.fasterxml.jackson.annotation.JsonProperty("left") int x, int y) {
                this.x = x;
                this.y = y;
              }
              public static Point of(String text) { return new Point(Integer.parseInt(text)); }
              public int getX() { return x; }
              public int getY() { return y; }
            }
            @McpTool public Point same(Point x) { return x; }
            """,
            """
            package com.fasterxml.jackson.annotation;

            public @interface JsonCreator {}
            """,
            """
            package com.fasterxml.jackson.annotation;

            public @interface JsonProperty { String value() default ""; }
            """);
    assertThat(tools.call("same", "{\"x\":{\"left\":1,\"y\":2}}"))
        .isEqualTo("{\"left\":1,\"y\":2}");
  }

  @Test
  void writesTheGettersOfAClassThatNothingMakes() throws Exception {
    Program.Server tools =
        tools(
            """
            static class Named {
              /** Returns what it is called. */
              public String getName() { return "a"; }
              public static String getKind() { return ""; }
              public String getName(int index) { return ""; }
              String getHidden() { return ""; }
              public void getNothing() {}
              public String getaway() { return ""; }
            }
            static class Item extends Named implements Sized {
              public Item() {}
              public List<Item> getParts() { return List.of(); }
              public boolean isNew() { return true; }
              public String isText() { return ""; }
              public @Nullable String getURL() { return null; }
              @com.fasterxml.jackson.annotation.JsonIgnore
              public String getSecret() { return ""; }
              @com.fasterxml.jackson.annotation.JsonProperty("colour")
              public String getColor() { return "red"; }
            }
            interface Sized { default OptionalInt getSize() { return OptionalInt.of(3); } }
            @McpTool public Item find() { return new Item(); }
            """,
            """
            package com.fasterxml.jackson.annotation;

            public @interface JsonIgnore { boolean value() default true; }
            """,
            """
            package com.fasterxml.jackson.annotation;

            public @interface JsonProperty { String value() default ""; }
            """);
    assertThat(tools.call("find", "{}"))
        .isEqualTo(
            "{\"parts\":[],\"new\":true,\"url\":null,\"colour\":\"red\",\"name\":\"a\",\"size\":3}");
    assertThat(tools.tool("find").outputSchema().orElseThrow())
        .contains("\"name\":{\"type\":\"string\",\"description\":\"Returns what it is called.\"}");
  }

  @Test
  void needsNoGetterForWhatOnlyComesIn() throws Exception {
    Program.Server tools =
        tools(
            """
            static class Secret {
              private final String text;
              public Secret(String text) { this.text = text; }
              int length() { return text.length(); }
            }
            @McpTool public int length(Secret x) { return x.length(); }
            """);
    assertThat(tools.call("length", "{\"x\":{\"text\":\"abc\"}}")).isEqualTo("3");
  }

  @Test
  void readsGenericClassesWithTheirArguments() throws Exception {
    Program.Server tools =
        tools(
            """
            static class Base<E> {
              private final List<E> items;
              Base(List<E> items) { this.items = items; }
              public List<E> getItems() { return items; }
            }
            static class Page<T> extends Base<T> {
              private final @Nullable Page<T> next;
              public Page(List<T> items, @Nullable Page<T> next) { super(items); this.next = next; }
              public @Nullable Page<T> getNext() { return next; }
            }
            static class Box<T> extends Base<T> {
              Box(List<T> items) { super(items); }
            }
            @McpTool public Page<Integer> same(Page<Integer> x) { return x; }
            @McpTool public Box<Integer> box() { return new Box<>(List.of(1)); }
            """);
    String page = "{\"items\":[1],\"next\":{\"items\":[2],\"next\":null}}";
    assertThat(tools.call("same", "{\"x\":" + page + "}")).isEqualTo(page);
    assertThat(tools.call("box", "{}")).isEqualTo("{\"items\":[1]}");
  }
}
