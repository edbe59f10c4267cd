package dev.tessera.runtime.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.protocol.call.CallRules;
import dev.tessera.runtime.protocol.catalog.ListOptions;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.server.Cacheable;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.server.TimesToLive;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import dev.tessera.runtime.tool.ToolCall;
import dev.tessera.specification.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaginationTest {
  private static final ScopeVocabulary SCOPES =
      ScopeVocabulary.builder().scope("odd").scope("even").build();
  private static final Pattern NAME = Pattern.compile("\"name\":\"(x[0-9]+)\"");
  private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

  /** Ten of each kind, every other one behind another scope. */
  private record Many(ServerDescription description) implements McpFeatures {
    Many(AccessPolicy policy, String text) {
      this(
          ServerDescription.named("Many", "1", SCOPES)
              .tools(all(i -> Tool.named("x" + i, guard(i)).description(text).build()))
              .resources(IntStream.range(0, 20).mapToObj(i -> resource(i / 2, i % 2 == 0)).toList())
              .prompts(all(i -> Prompt.named("x" + i, guard(i)).build()))
              .access(policy)
              .build());
    }

    private static <T> List<T> all(java.util.function.IntFunction<T> maker) {
      return IntStream.range(0, 10).mapToObj(maker).toList();
    }

    private static Resource resource(int i, boolean template) {
      return template
          ? Resource.template("t://" + i + "/{a}", "x" + i, guard(i)).build()
          : Resource.at("t://" + i, "x" + i, guard(i)).build();
    }

    private static Guard guard(int i) {
      return Guard.allOf(SCOPES, i % 2 == 0 ? "even" : "odd");
    }

    @Override
    public void call(int tool, ToolCall call) {}
  }

  private static Engine engine(Visibility visibility, int pageSize) {
    return new Engine(
        new Many(AccessPolicy.usual().withVisibility(visibility), "."),
        CallRules.usual(),
        ListOptions.USUAL.withPageSize(pageSize));
  }

  private static String list(Engine engine, Caller caller, String method, String params) {
    String all = params.isEmpty() ? Peer.META : params + "," + Peer.META;
    byte[] request = Asking.plain(method, all).getBytes(UTF_8);
    return Peer.show(new Overheard(engine).receive(request, Peer.modern(method).headers(), caller));
  }

  private static Caller caller(String... scopes) {
    return Caller.local(SCOPES, Set.of(scopes));
  }

  private static String cursor(String cursor) {
    return "\"cursor\":\"" + cursor + "\"";
  }

  /** The pages of a list, each as the names on it. */
  private static List<String> pages(Engine engine, Caller caller, String method) {
    List<String> pages = new ArrayList<>();
    String params = "";
    while (true) {
      String page = list(engine, caller, method, params);
      pages.add(String.join(" ", NAME.matcher(page).results().map(it -> it.group(1)).toList()));
      Matcher next = NEXT.matcher(page);
      if (!next.find()) {
        return pages;
      }
      params = cursor(next.group(1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tools/list", "resources/list", "resources/templates/list", "prompts/list"})
  void everyListComesInPagesWithEverythingOnceInOrder(String method) {
    assertThat(pages(engine(Visibility.ALL, 4), caller(), method))
        .containsExactly("x0 x1 x2 x3", "x4 x5 x6 x7", "x8 x9");
    assertThat(pages(engine(Visibility.GRANTED, 2), caller("odd"), method))
        .containsExactly("x1 x3", "x5 x7", "x9");
  }

  @ParameterizedTest
  @CsvSource({"10, 1", "9, 2", "5, 2", "1, 10", "1000, 1"})
  void aPageIsFullBeforeTheNextBegins(int size, int pages) {
    assertThat(pages(engine(Visibility.ALL, size), caller(), "tools/list")).hasSize(pages);
    assertThat(pages(engine(Visibility.GRANTED, size), caller("odd", "even"), "tools/list"))
        .hasSize(pages);
  }

  @Test
  void whoSeesNothingGetsOneEmptyPage() {
    assertThat(pages(engine(Visibility.GRANTED, 2), caller(), "tools/list")).containsExactly("");
  }

  @Test
  void aPageIsBoundedInBytesAsWell() {
    String long_ = "x".repeat(400_000);
    Engine engine = new Engine(new Many(AccessPolicy.usual(), long_));
    assertThat(pages(engine, caller(), "tools/list"))
        .containsExactly("x0 x1", "x2 x3", "x4 x5", "x6 x7", "x8 x9");
    Engine longer = new Engine(new Many(AccessPolicy.usual(), long_.repeat(3)));
    assertThat(pages(longer, caller(), "tools/list")).hasSize(10);
  }

  @Test
  void anotherProcessOfTheSameServerReadsTheCursor() {
    Matcher next = NEXT.matcher(list(engine(Visibility.ALL, 4), caller(), "tools/list", ""));
    assertThat(next.find()).isTrue();
    assertThat(list(engine(Visibility.ALL, 4), caller(), "tools/list", cursor(next.group(1))))
        .contains("\"x4\"");
  }

  @Test
  void aCursorTellsNothingOfWhatIsHidden() {
    Matcher some =
        NEXT.matcher(list(engine(Visibility.GRANTED, 2), caller("odd"), "tools/list", ""));
    Matcher all =
        NEXT.matcher(list(engine(Visibility.GRANTED, 2), caller("odd", "even"), "tools/list", ""));
    assertThat(some.find() && all.find()).isTrue();
    assertThat(some.group(1)).isEqualTo(all.group(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"cursor\":\"\"",
        "\"cursor\":null",
        "\"cursor\":1",
        "\"cursor\":{}",
        "\"cursor\":\"tools/1\"",
        "\"cursor\":\"****\""
      })
  void whatIsNoCursorIsRefused(String params) {
    assertThat(list(engine(Visibility.ALL, 4), caller(), "tools/list", params))
        .startsWith("400 ")
        .contains("\"code\":-32602,\"message\":\"Unknown cursor\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tools/0",
        "tools/3",
        "tools/-1",
        "tools/01",
        "tools/1 ",
        "tools/99999999999",
        "prompts/1",
        "tools/1\u0000"
      })
  void whatWasNeverGivenOutIsRefused(String inside) {
    String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(UTF_8));
    for (Visibility visibility : Visibility.values()) {
      assertThat(list(engine(visibility, 4), caller("odd", "even"), "tools/list", cursor(forged)))
          .contains("Unknown cursor");
    }
    assertThat(list(engine(Visibility.ALL, 4), caller(), "tools/list", cursor(forged + "=")))
        .contains("Unknown cursor");
  }

  @Test
  void everyPageSaysTheSameAboutCaching() {
    Engine engine =
        new Engine(
            new Many(AccessPolicy.usual().withVisibility(Visibility.GRANTED), "."),
            CallRules.usual(),
            ListOptions.USUAL
                .withPageSize(4)
                .or(TimesToLive.unsaid().with(Cacheable.TOOLS, Duration.ofSeconds(30))));
    String first = list(engine, caller("odd", "even"), "tools/list", "");
    Matcher next = NEXT.matcher(first);
    assertThat(next.find()).isTrue();
    String second = list(engine, caller("odd", "even"), "tools/list", cursor(next.group(1)));
    for (String page : List.of(first, second)) {
      assertThat(page).contains("\"ttlMs\":30000,\"cacheScope\":\"private\"");
      Specification.assertValid("2026-07-28", "ListToolsResult", Asking.result(page));
    }
  }

  @Test
  void legacyClientsGetPagesToo() {
    Engine engine = engine(Visibility.ALL, 4);
    byte[] request = Asking.plain("tools/list", "").getBytes(UTF_8);
    for (String revision : Asking.LEGACY) {
      String page =
          Peer.show(
              new Overheard(engine).receive(request, Peer.legacy(revision).headers(), caller()));
      Specification.assertValid(revision, "ListToolsResult", Asking.result(page));
      assertThat(page).contains("\"nextCursor\"");
      byte[] bad = Asking.plain("tools/list", cursor("x")).getBytes(UTF_8);
      assertThat(
              Peer.show(
                  new Overheard(engine).receive(bad, Peer.legacy(revision).headers(), caller())))
          .startsWith("200 ")
          .contains("Unknown cursor");
    }
  }
}
