package dev.tessera.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tessera.runtime.auth.InvalidTokenException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer a.b-c_d~e+f/g==", "bearer a.b-c_d~e+f/g==", "BEARER  a.b-c_d~e+f/g== "})
  void findsTheTokenWhateverTheCaseOfTheScheme(String header) throws InvalidTokenException {
    assertThat(BearerToken.from(List.of(header))).contains("a.b-c_d~e+f/g==");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic dXNlcjpwdw==", "Bearera.b.c", "DPoP a.b.c", "a.b.c"})
  void findsNoneInOtherSchemes(String header) throws InvalidTokenException {
    assertThat(BearerToken.from(List.of(header))).isEmpty();
    assertThat(BearerToken.from(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer a b",
        "Bearer a, Bearer b",
        "Bearer \"a\"",
        "Bearer =",
        "Bearer a=b",
        "Bearer \u00E9",
        "Bearer a\tb"
      })
  void refusesWhatIsNoToken(String header) {
    assertRefused(List.of(header));
  }

  @Test
  void refusesTwoHeaders() {
    assertRefused(List.of("Bearer a.b.c", "Bearer a.b.c"));
    assertRefused(List.of("Basic x", "Bearer a.b.c"));
  }

  private static void assertRefused(List<String> headers) {
    InvalidTokenException refusal =
        catchThrowableOfType(InvalidTokenException.class, () -> BearerToken.from(headers));
    assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
  }
}
