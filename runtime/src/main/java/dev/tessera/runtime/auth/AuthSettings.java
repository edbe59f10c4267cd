package dev.tessera.runtime.auth;

import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose access tokens a server takes, as its settings say: Scalekit's by {@code SCALEKIT_*}, or
 * those of any other issuer by {@code MCP_AUTH_*}.
 *
 * @param accepted one for each issuer
 * @param warning what the person who starts the server should know, if anything; one line
 */
public record AuthSettings(List<JwtAuth> accepted, Optional<String> warning) {

  /** Copies the list. */
  public AuthSettings {
    accepted = List.copyOf(accepted);
  }

  /**
   * What the variables say, for a server that needs access tokens.
   *
   * @throws SettingsException if one is missing or malformed, or if they name Scalekit and another
   */
  public static AuthSettings from(Settings settings) {
    List<String> scalekit =
        set(settings, ScalekitSettings.ENVIRONMENT_URL, ScalekitSettings.RESOURCE_ID);
    List<String> others = IssuerSettings.set(settings);
    if (others.isEmpty()) {
      ScalekitSettings chosen = ScalekitSettings.from(settings);
      return new AuthSettings(List.of(JwtAuth.scalekit(chosen).build()), chosen.warning());
    }
    if (!scalekit.isEmpty()) {
      throw new SettingsException(
          String.join(" and ", others)
              + " and "
              + String.join(" and ", scalekit)
              + " are set: whose access tokens are to be accepted? Unset SCALEKIT_* for any issuer"
              + " but Scalekit, or MCP_AUTH_ISSUER, MCP_AUTH_AUDIENCE, MCP_AUTH_JWKS_URL and"
              + " MCP_AUTH_ALGORITHMS for Scalekit.");
    }
    if (!others.contains(IssuerSettings.ISSUER)) {
      throw new SettingsException(
          IssuerSettings.ISSUER
              + " is not set, but "
              + String.join(" and ", others)
              + (others.size() == 1 ? " is" : " are")
              + ". Set it to the issuer's URL, as it stands in the iss of its tokens.");
    }
    return new AuthSettings(new IssuerSettings(settings).accepted(), Optional.empty());
  }

  private static List<String> set(Settings settings, String... variables) {
    return Stream.of(variables).filter(each -> settings.value(each).isPresent()).toList();
  }
}
