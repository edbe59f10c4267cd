package dev.tessera.runtime.auth;

import dev.tessera.runtime.auth.keys.IssuerUrl;
import dev.tessera.runtime.auth.keys.KeyTimes;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.util.ArrayList;
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
  private static final String ISSUER = "MCP_AUTH_ISSUER";
  private static final String AUDIENCE = "MCP_AUTH_AUDIENCE";
  private static final String JWKS_URL = "MCP_AUTH_JWKS_URL";
  private static final String ALGORITHMS = "MCP_AUTH_ALGORITHMS";

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
    List<String> others = set(settings, ISSUER, AUDIENCE, JWKS_URL, ALGORITHMS);
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
    if (!others.contains(ISSUER)) {
      throw new SettingsException(
          ISSUER
              + " is not set, but "
              + String.join(" and ", others)
              + (others.size() == 1 ? " is" : " are")
              + ". Set it to the issuer's URL, as it stands in the iss of its tokens.");
    }
    return new AuthSettings(issuers(settings), Optional.empty());
  }

  private static List<String> set(Settings settings, String... variables) {
    return Stream.of(variables).filter(each -> settings.value(each).isPresent()).toList();
  }

  private static List<JwtAuth> issuers(Settings settings) {
    List<String> issuers = settings.list(ISSUER);
    List<String> keys = settings.list(JWKS_URL);
    if (!keys.isEmpty() && keys.size() != issuers.size()) {
      throw SettingsException.of(
          JWKS_URL,
          String.join(" ", keys),
          "there are " + issuers.size() + " in " + ISSUER,
          "List one for each issuer in the same order, or unset it to find them by metadata.");
    }
    List<JwtAuth> accepted = new ArrayList<>();
    for (int i = 0; i < issuers.size(); i++) {
      IssuerUrl issuer = IssuerUrl.parse(ISSUER, issuers.get(i));
      if (issuers.indexOf(issuer.text()) < i) {
        throw SettingsException.of(
            ISSUER, issuer.text(), "it is there twice", "Remove one of the two.");
      }
      JwtAuth.Builder builder = builder(settings, issuer);
      if (!keys.isEmpty()) {
        builder.jwksUrl(keysUrl(issuer, keys.get(i)));
      }
      accepted.add(builder.build());
    }
    return accepted;
  }

  private static JwtAuth.Builder builder(Settings settings, IssuerUrl issuer) {
    JwtAuth.Builder builder =
        JwtAuth.issuer(issuer.text())
            .audience(settings.list(AUDIENCE).toArray(String[]::new))
            .keyTimes(
                KeyTimes.DEFAULT.withCoolDown(
                    settings.duration(
                        ScalekitSettings.COOL_DOWN, ScalekitSettings.DEFAULT_COOL_DOWN)));
    List<String> algorithms = settings.list(ALGORITHMS);
    if (!algorithms.isEmpty()) {
      for (String algorithm : algorithms) {
        if (!JwtAuth.ASYMMETRIC.contains(algorithm)) {
          throw SettingsException.of(
              ALGORITHMS,
              algorithm,
              "must list asymmetric algorithms of JOSE",
              "Choose from: " + String.join(" ", JwtAuth.ASYMMETRIC) + ".");
        }
      }
      builder.algorithms(algorithms.toArray(String[]::new));
    }
    return builder;
  }

  private static String keysUrl(IssuerUrl issuer, String url) {
    return issuer
        .keysPlace(url)
        .orElseThrow(
            () ->
                SettingsException.of(
                    JWKS_URL,
                    url,
                    "must be an https URL (http, where the issuer is on this machine)",
                    "Copy jwks_uri from the issuer's metadata, or unset it."))
        .toString();
  }
}
