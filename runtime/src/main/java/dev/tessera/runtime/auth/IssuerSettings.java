package dev.tessera.runtime.auth;

import dev.tessera.runtime.auth.keys.IssuerUrl;
import dev.tessera.runtime.auth.keys.KeyTimes;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The settings {@code MCP_AUTH_*}: one issuer or several. What holds for one of several has the
 * number of its place in the list at its end, as in {@code MCP_AUTH_AUDIENCE_2}.
 */
final class IssuerSettings {
  static final String ISSUER = "MCP_AUTH_ISSUER";
  private static final String AUDIENCE = "MCP_AUTH_AUDIENCE";
  private static final String JWKS_URL = "MCP_AUTH_JWKS_URL";
  private static final String ALGORITHMS = "MCP_AUTH_ALGORITHMS";

  private final Settings settings;
  private final List<String> issuers;

  IssuerSettings(Settings settings) {
    this.settings = settings;
    issuers = settings.list(ISSUER);
  }

  /** Which of the variables are set. */
  static List<String> set(Settings settings) {
    Stream<String> all =
        Stream.of(ISSUER, AUDIENCE, JWKS_URL, ALGORITHMS)
            .filter(each -> settings.value(each).isPresent());
    return Stream.concat(all, numbered(settings)).toList();
  }

  private static Stream<String> numbered(Settings settings) {
    return Stream.of(AUDIENCE, ALGORITHMS)
        .flatMap(variable -> settings.namesFrom(variable + "_").stream());
  }

  /**
   * Whose tokens are accepted, in the order of the list.
   *
   * @throws SettingsException if anything is malformed
   */
  List<JwtAuth> accepted() {
    numbered(settings).forEach(this::requireIssuer);
    List<String> keys = keysUrls();
    List<JwtAuth> accepted = new ArrayList<>();
    for (int i = 0; i < issuers.size(); i++) {
      IssuerUrl issuer = IssuerUrl.parse(ISSUER, issuers.get(i));
      if (issuers.indexOf(issuer.text()) < i) {
        throw SettingsException.of(
            ISSUER, issuer.text(), "it is there twice", "Remove one of the two.");
      }
      JwtAuth.Builder builder = builder(issuer, i + 1);
      if (!keys.isEmpty()) {
        builder.jwksUrl(keysUrl(issuer, keys.get(i)));
      }
      accepted.add(builder.build());
    }
    return accepted;
  }

  private void requireIssuer(String variable) {
    boolean known =
        IntStream.rangeClosed(1, issuers.size())
            .anyMatch(
                number ->
                    variable.equals(AUDIENCE + "_" + number)
                        || variable.equals(ALGORITHMS + "_" + number));
    if (!known) {
      throw new SettingsException(
          variable
              + " is set, but the number at its end is of no issuer: "
              + ISSUER
              + " has "
              + issuers.size()
              + ", counted from 1. Correct the number, or unset it.");
    }
  }

  private List<String> keysUrls() {
    List<String> keys = settings.list(JWKS_URL);
    if (!keys.isEmpty() && keys.size() != issuers.size()) {
      throw SettingsException.of(
          JWKS_URL,
          String.join(" ", keys),
          "there are " + issuers.size() + " in " + ISSUER,
          "List one for each issuer in the same order, or unset it to find them by metadata.");
    }
    return keys;
  }

  private JwtAuth.Builder builder(IssuerUrl issuer, int number) {
    JwtAuth.Builder builder =
        JwtAuth.issuer(issuer.text())
            .audience(settings.list(own(AUDIENCE, number)).toArray(String[]::new))
            .keyTimes(
                KeyTimes.DEFAULT.withCoolDown(
                    settings.duration(
                        ScalekitSettings.COOL_DOWN, ScalekitSettings.DEFAULT_COOL_DOWN)));
    String variable = own(ALGORITHMS, number);
    List<String> algorithms = settings.list(variable);
    if (!algorithms.isEmpty()) {
      requireAsymmetric(variable, algorithms);
      builder.algorithms(algorithms.toArray(String[]::new));
    }
    return builder;
  }

  /** The variable of one issuer if it is set, or else that of all. */
  private String own(String variable, int number) {
    String own = variable + "_" + number;
    return settings.value(own).isPresent() ? own : variable;
  }

  private static void requireAsymmetric(String variable, List<String> algorithms) {
    for (String algorithm : algorithms) {
      if (!JwtAuth.ASYMMETRIC.contains(algorithm)) {
        throw SettingsException.of(
            variable,
            algorithm,
            "must list asymmetric algorithms of JOSE",
            "Choose from: " + String.join(" ", JwtAuth.ASYMMETRIC) + ".");
      }
    }
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
