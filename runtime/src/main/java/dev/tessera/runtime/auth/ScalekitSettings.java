package dev.tessera.runtime.auth;

import dev.tessera.runtime.settings.HttpUrl;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which Scalekit environment issues the tokens, and for which resource.
 *
 * @param environmentUrl the environment's URL, {@code SCALEKIT_ENVIRONMENT_URL}
 * @param resourceId the id of this server in that environment, {@code SCALEKIT_RESOURCE_ID}
 * @param coolDown the least time between two refetches of the keys, {@code MCP_AUTH_JWKS_COOLDOWN};
 *     10 seconds if unset
 */
public record ScalekitSettings(HttpUrl environmentUrl, String resourceId, Duration coolDown) {
  static final String ENVIRONMENT_URL = "SCALEKIT_ENVIRONMENT_URL";
  static final String RESOURCE_ID = "SCALEKIT_RESOURCE_ID";
  static final String COOL_DOWN = "MCP_AUTH_JWKS_COOLDOWN";
  static final Duration DEFAULT_COOL_DOWN = Duration.ofSeconds(10);
  private static final String ID_FORM = "res_[A-Za-z0-9_-]{1,200}";

  /**
   * Checks the resource id.
   *
   * @throws SettingsException if it has another form
   */
  public ScalekitSettings {
    if (!resourceId.matches(ID_FORM)) {
      throw SettingsException.of(
          RESOURCE_ID,
          resourceId,
          "must start with res_, and go on with letters, digits, '_' and '-' only",
          "Copy the resource id of this MCP server from the Scalekit dashboard.");
    }
  }

  /**
   * What the variables say, for a server that needs access tokens.
   *
   * @throws SettingsException if one is missing or malformed
   */
  public static ScalekitSettings from(Settings settings) {
    List<String> missing =
        Stream.of(ENVIRONMENT_URL, RESOURCE_ID)
            .filter(variable -> settings.value(variable).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      throw new SettingsException(missingMessage(missing));
    }
    return new ScalekitSettings(
        HttpUrl.parse(ENVIRONMENT_URL, settings.value(ENVIRONMENT_URL).orElseThrow()),
        settings.value(RESOURCE_ID).orElseThrow(),
        settings.duration(COOL_DOWN, DEFAULT_COOL_DOWN));
  }

  private static String missingMessage(List<String> missing) {
    return String.join(" and ", missing)
        + (missing.size() == 1 ? " is" : " are")
        + " not set, and this server needs access tokens. Set "
        + (missing.size() == 1 ? "it" : "them")
        + " from the Scalekit dashboard, or MCP_AUTH_ISSUER for another issuer, or run in dev mode: java -jar tessera-dev.jar -- java -jar"
        + " YOUR.jar (the todo example: examples/todo/start --dev).";
  }

  /** Where the keys are. */
  public String jwksUrl() {
    return environmentUrl + "/keys";
  }

  /** The authorization server that clients are sent to. */
  public String authorizationServer() {
    return environmentUrl + "/resources/" + resourceId;
  }

  /** The accepted issuers: Scalekit is moving from the first to the second. */
  public List<String> issuers() {
    return List.of(environmentUrl.toString(), authorizationServer());
  }

  /** What the person who starts the server should know, if anything; one line. */
  public Optional<String> warning() {
    return environmentUrl.isExposed()
        ? Optional.of(
            ENVIRONMENT_URL
                + " is \""
                + environmentUrl
                + "\": the keys that tokens are checked with would travel unprotected. Use https.")
        : Optional.empty();
  }
}
