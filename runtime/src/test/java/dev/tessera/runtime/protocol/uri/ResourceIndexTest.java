package dev.tessera.runtime.protocol.uri;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.protocol.uri.ResourceIndex.Found;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIndexTest {
  private static final Guard ANYBODY = Guard.open(ScopeVocabulary.builder().build());
  private static final ResourceIndex INDEX =
      new ResourceIndex(
          List.of(
              Resource.template("a://{x}/{y}", "pair", ANYBODY).build(),
              Resource.template("a://{+all}", "all", ANYBODY).build(),
              Resource.at("a://1/2", "exact", ANYBODY).build(),
              Resource.at("a://{x}/{y}", "braces", ANYBODY).build()));

  @Test
  void theExactUriComesFirstThenTheTemplatesInTheirOrder() {
    assertThat(INDEX.find("a://1/2")).contains(new Found(2, Map.of()));
    assertThat(INDEX.find("a://1/3")).contains(new Found(0, Map.of("x", "1", "y", "3")));
    assertThat(INDEX.find("a://1/2/3")).contains(new Found(1, Map.of("all", "1/2/3")));
    assertThat(INDEX.find("b://1")).isEmpty();
  }

  @Test
  void aTemplateIsReferredToByItselfOrByAUri() {
    assertThat(INDEX.refer("a://{x}/{y}")).contains(0);
    assertThat(INDEX.refer("a://1/3")).contains(0);
    assertThat(INDEX.refer("b://{x}")).isEmpty();
    assertThat(INDEX.variables(0)).containsExactly("x", "y");
    assertThat(INDEX.variables(2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a://ü", "a://1/x y", "a://%zz", "a://<x>", "a://x\\y", "a://1/[2]"})
  void whatIsNoUriIsNothing(String text) {
    assertThat(INDEX.find(text)).isEmpty();
  }

  @Test
  void aUriThatNobodyMeansIsNotLookedAt() {
    String longest = "a://" + "x".repeat(ResourceIndex.MAX_URI_LENGTH - 4);
    assertThat(INDEX.find(longest)).isPresent();
    assertThat(INDEX.find(longest + "x")).isEmpty();
  }
}
