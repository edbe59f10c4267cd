package dev.tessera.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.runtime.settings.ForwardedHeader.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForwardedHeaderTest {

  @Test
  void isBelievedOnlyIfSet() {
    assertThat(ForwardedHeader.from(Settings.of(Map.of()))).isEmpty();
    assertThat(ForwardedHeader.from(Settings.of(Map.of("MCP_FORWARDED_HOPS", "2")))).isEmpty();
  }

  @Test
  void isOneOfTwo() {
    assertThat(ForwardedHeader.from(Settings.of(Map.of("MCP_FORWARDED_HEADER", "forwarded"))))
        .contains(new ForwardedHeader(Kind.FORWARDED, 1));
    assertThat(
            ForwardedHeader.from(
                Settings.of(
                    Map.of("MCP_FORWARDED_HEADER", "X-Forwarded-For", "MCP_FORWARDED_HOPS", "10"))))
        .contains(new ForwardedHeader(Kind.X_FORWARDED_FOR, 10));
  }

  @Test
  void isRefusedOtherwise() {
    assertThatThrownBy(
            () -> ForwardedHeader.from(Settings.of(Map.of("MCP_FORWARDED_HEADER", "yes"))))
        .hasMessage(
            "MCP_FORWARDED_HEADER is \"yes\", but must be Forwarded or X-Forwarded-For. Set it to"
                + " the one that your reverse proxy writes, or unset it if there is none.");
    assertThatThrownBy(() -> ForwardedHeader.from(Settings.of(Map.of("MCP_FORWARDED_HOPS", "11"))))
        .hasMessage(
            "MCP_FORWARDED_HOPS is \"11\", but must be a number from 1 to 10. Set it to how many"
                + " reverse proxies a request passes, or unset it for 1.");
  }
}
