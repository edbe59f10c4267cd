package dev.tessera.runtime.protocol.uri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTemplateTest {
  private static Map<String, String> match(String template, String uri) {
    return UriTemplate.of(template).match(uri).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "a://{id}, a://7, 7",
    "a://{id}/data, a://7/data, 7",
    "a://{id}.txt, a://x.y.txt, x.y",
    "{id}, a, a",
    "a://{id}, a://a%20b, a b",
    "a://{id}, a://%C3%BC%e2%82%ac, ü€",
    "a://{id}, a://ü, ü",
    "a://{id}, a://.., ..",
    "a://{id}, a://%3F%23, ?#",
    "a://{id}, a://{id}, {id}",
    "a://{+id}, a://x/y?z#w, x/y?z#w",
    "a://{+id}, a://..%2F.., ../..",
    "a://{+id}/data, a://x/data/data, x/data"
  })
  void findsTheValueOfAVariable(String template, String uri, String value) {
    assertThat(match(template, uri)).isEqualTo(Map.of("id", value));
  }

  @ParameterizedTest
  @CsvSource({
    "a://{x}-{y}, a://1-2-3, 1, 2-3",
    "a://{x}/{y}, a://1/2, 1, 2",
    "a://{x}/{+y}, a://1/2/3, 1, 2/3",
    "a://{+x}/{y}, a://1/2/3, 1/2, 3",
    "a://{+x}-{y}/z, a://1-2/3-4/z, 1-2/3, 4",
    "a://{x}-{+y}, a://1-2-3/4, 1, 2-3/4",
    "a://{x}?q={y}, a://1?q=2, 1, 2"
  })
  void findsTheValuesOfTwo(String template, String uri, String x, String y) {
    assertThat(match(template, uri)).isEqualTo(Map.of("x", x, "y", y));
  }

  @ParameterizedTest
  @CsvSource({
    "a://{id}, a://",
    "a://{id}, b://7",
    "a://{id}, a://7/8",
    "a://{id}, a://7?8",
    "a://{id}, a://7#8",
    "a://{id}, a://7%2F8",
    "a://{id}, a://7%2f8",
    "a://{id}/data, a:///data",
    "a://{id}/data, a://7/dat",
    "a://{id}/data, a://7/data/",
    "a://{+id}/data, a:///data",
    "a://{id}, a://%",
    "a://{id}, a://%4",
    "a://{id}, a://%GG",
    "a://{id}, a://%+1",
    "a://{id}, a://%٤١",
    "a://{id}, a://%FF",
    "a://{id}, a://%C0%AF",
    "a://{id}, a://%ED%A0%80",
    "a://{+id}, a://%C3",
    "a://{x}-{y}, a://1",
    "a://{x}-{y}, a://-2",
    "a://{x}-{y}, a://1-",
    "a://{x}{+y}b, a://1"
  })
  void whatIsOfAnotherFormDoesNotMatch(String template, String uri) {
    if (template.contains("}{")) {
      assertThatThrownBy(() -> UriTemplate.of(template)).hasMessageContaining("without anything");
    } else {
      assertThat(UriTemplate.of(template).match(uri)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a://{", "a://}", "a://{}", "a://{id*}", "a://{?q}", "a://{a,b}", "a://{+a}/{+b}"})
  void refusesTemplatesOfAnotherForm(String template) {
    assertThatThrownBy(() -> UriTemplate.of(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("URI template \"" + template + "\" has ");
  }

  @Test
  void timeGrowsWithTheUriAlone() {
    UriTemplate template =
        UriTemplate.of("a{b}a{c}a{d}a{e}a{f}a{g}a{h}a{i}a{+j}a{k}a{l}a{m}a{n}a{o}z");
    String uri = "a".repeat(8_000) + "y";
    long start = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      assertThat(template.match(uri)).isEmpty();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(Duration.of(10, TimeUnit.SECONDS.toChronoUnit()));
  }
}
