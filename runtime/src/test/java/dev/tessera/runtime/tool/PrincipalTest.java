package dev.tessera.runtime.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.SampleTools;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is the same, and who is not. */
class PrincipalTest {
  private static Caller caller(String issuer, String subject, String client, String... scopes) {
    return new Caller(
        Optional.of(subject),
        Optional.of(client),
        Optional.empty(),
        Set.of(scopes),
        SampleTools.SCOPES.expand(Set.of(scopes)),
        Map.of("iss", issuer, "jti", scopes));
  }

  @Test
  void anotherTokenOfTheSameUserAndClientIsTheSame() {
    assertThat(caller("https://a", "ann", "app").principal())
        .isEqualTo(caller("https://a", "ann", "app", "calc:use").principal());
  }

  @Test
  void anotherIssuerUserOrClientIsAnother() {
    assertThat(
            List.of(
                caller("https://a", "ann", "app").principal(),
                caller("https://b", "ann", "app").principal(),
                caller("https://a", "bob", "app").principal(),
                caller("https://a", "ann", "cli").principal(),
                Caller.anonymous(SampleTools.SCOPES).principal(),
                Caller.local(SampleTools.SCOPES, Set.of()).principal()))
        .doesNotHaveDuplicates();
  }
}
