package dev.tessera.runtime.auth;

import dev.tessera.runtime.auth.keys.IssuerUrl;
import dev.tessera.runtime.auth.keys.KeyCache;
import dev.tessera.runtime.auth.keys.KeySource;
import dev.tessera.runtime.auth.keys.KeyTimes;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose JWT access tokens a server accepts.
 *
 * <pre>{@code
 * JwtAuth.issuer("https://login.example.com/").algorithms("RS256", "ES256").build();
 * }</pre>
 *
 * <p>A token must be signed with a key of the issuer, name the issuer in {@code iss} and this
 * server in {@code aud}, and have an {@code exp} that lies ahead (RFC 9068 section 4). Immutable
 * and thread-safe.
 */
public final class JwtAuth {
  static final List<String> ASYMMETRIC =
      List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  private final Builder settings;

  private JwtAuth(Builder settings) {
    this.settings = settings;
  }

  /** Tokens of a Scalekit environment for one of its resources. */
  public static Builder scalekit(ScalekitSettings scalekit) {
    return new Builder(scalekit.issuers(), List.of(scalekit.authorizationServer()))
        .jwksUrl(scalekit.jwksUrl())
        .audience(scalekit.resourceId())
        .keyTimes(KeyTimes.DEFAULT.withCoolDown(scalekit.coolDown()));
  }

  /**
   * Tokens of any OAuth or OpenID Connect issuer, for the server's own URL, with keys from where
   * the issuer's metadata says, unless told otherwise.
   *
   * @param issuer the {@code iss} of its tokens, character for character, and the authorization
   *     server that clients are sent to
   */
  public static Builder issuer(String issuer) {
    return new Builder(List.of(issuer), List.of(issuer));
  }

  /** Where clients get tokens: {@code authorization_servers} of RFC 9728. */
  public List<String> authorizationServers() {
    return settings.authorizationServers;
  }

  /** Where clients get tokens that one of these accepts, each place once. */
  public static List<String> authorizationServers(List<JwtAuth> several) {
    return several.stream()
        .flatMap(auth -> auth.authorizationServers().stream())
        .distinct()
        .toList();
  }

  /** The values of {@code iss} that are accepted. */
  public List<String> issuers() {
    return settings.issuers;
  }

  /** The values of {@code alg} that are accepted. */
  public List<String> algorithms() {
    return settings.algorithms;
  }

  /**
   * What accepts the tokens for one server. It asks for keys when the first token comes, not here.
   *
   * @param url where clients reach the server
   * @param vocabulary the scopes that it declares
   */
  public TokenVerifier verifier(ServerUrl url, ScopeVocabulary vocabulary) {
    return new JwtVerifier(
        form(),
        rules(url),
        vocabulary,
        new KeyCache(settings.keySource(), settings.keyTimes, settings.clock),
        settings.clock,
        new VerifiedTokens(settings.rememberedTokens));
  }

  ClaimRules rules(ServerUrl url) {
    return new ClaimRules(
        settings.issuers,
        // What tokens are asked for by clients that follow RFC 8707 and MCP.
        settings.audiences.isEmpty() ? List.of(url.endpoint()) : settings.audiences,
        List.of(url.base(), url.endpoint()),
        settings.skew);
  }

  TokenForm form() {
    return new TokenForm(settings.algorithms, settings.accessTokenType);
  }

  InstantSource clock() {
    return settings.clock;
  }

  /** Where the issuer's keys come from; nothing is fetched yet. */
  public KeySource keySource() {
    return settings.keySource();
  }

  /**
   * What accepts the tokens of all of these, each with its own keys, audience and algorithms: the
   * {@code iss} of a token says which of them has to.
   *
   * @throws IllegalArgumentException if two of them are for the same issuer
   */
  public static TokenVerifier verifier(
      List<JwtAuth> several, ServerUrl url, ScopeVocabulary vocabulary) {
    if (several.size() == 1) {
      return several.get(0).verifier(url, vocabulary);
    }
    Map<TokenVerifier, List<String>> verifiers = new LinkedHashMap<>();
    several.forEach(auth -> verifiers.put(auth.verifier(url, vocabulary), auth.issuers()));
    return new SeveralIssuers(verifiers);
  }

  /** Collects what is to be accepted. Not thread-safe. */
  public static final class Builder {
    private final List<String> issuers;
    private List<String> authorizationServers;
    private List<String> audiences = List.of();
    private List<String> algorithms = List.of("RS256");
    private String jwksUrl = "";
    private boolean accessTokenType;
    private Duration skew = Duration.ofSeconds(30);
    private KeyTimes keyTimes = KeyTimes.DEFAULT;
    private int rememberedTokens = 4_096;
    private InstantSource clock = Clock.systemUTC();

    private Builder(List<String> issuers, List<String> authorizationServers) {
      this.issuers = List.copyOf(issuers);
      this.authorizationServers = List.copyOf(authorizationServers);
    }

    private Builder(Builder other) {
      issuers = other.issuers;
      authorizationServers = other.authorizationServers;
      audiences = other.audiences;
      algorithms = other.algorithms;
      jwksUrl = other.jwksUrl;
      accessTokenType = other.accessTokenType;
      skew = other.skew;
      keyTimes = other.keyTimes;
      rememberedTokens = other.rememberedTokens;
      clock = other.clock;
    }

    /**
     * Where the issuer's keys are (RFC 7517 section 5): an http or https URL. Where its metadata
     * says, if not set (RFC 8414; OpenID Connect Discovery 1.0).
     */
    public Builder jwksUrl(String url) {
      jwksUrl = url;
      return this;
    }

    /**
     * What {@code aud} must contain; one of them is enough. The endpoint's URL if not set: the
     * resource for which clients ask tokens (RFC 8707 section 2).
     */
    public Builder audience(String... audiences) {
      this.audiences = List.of(audiences);
      return this;
    }

    /** Where clients get tokens, if that is not the issuer; at least one. */
    public Builder authorizationServers(String... urls) {
      authorizationServers = List.of(urls);
      return this;
    }

    /**
     * The accepted values of {@code alg}; RS256 if not set.
     *
     * @throws IllegalArgumentException if one is not asymmetric, or not known
     */
    public Builder algorithms(String... algorithms) {
      for (String algorithm : algorithms) {
        if (!ASYMMETRIC.contains(algorithm)) {
          throw new IllegalArgumentException(
              "\"" + algorithm + "\" is not among the accepted algorithms: " + ASYMMETRIC);
        }
      }
      this.algorithms = List.of(algorithms);
      return this;
    }

    /**
     * Accepts only tokens that say {@code at+jwt} in {@code typ} (RFC 9068 section 4). Without it,
     * {@code JWT} and none at all will do, as many issuers write, and what looks like an ID token
     * is refused.
     */
    public Builder requireAccessTokenType() {
      accessTokenType = true;
      return this;
    }

    /** By how much the issuer's clock and ours may differ; 30 seconds if not set. */
    public Builder skew(Duration skew) {
      this.skew = skew;
      return this;
    }

    /** How long keys are kept and how often they are asked for. */
    public Builder keyTimes(KeyTimes times) {
      keyTimes = times;
      return this;
    }

    /** How many accepted tokens are remembered, by their hash; 4096 if not set, 0 for none. */
    public Builder rememberedTokens(int count) {
      rememberedTokens = count;
      return this;
    }

    /** What time it is; the system's clock if not set. */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /**
     * The settings, fixed.
     *
     * @throws IllegalArgumentException if there is no algorithm, no authorization server, no usable
     *     URL for keys, or a negative skew
     * @throws dev.tessera.runtime.settings.SettingsException if keys are to be found by the
     *     issuer's metadata, and the issuer is no https URL (http on loopback)
     */
    public JwtAuth build() {
      require(!algorithms.isEmpty(), "At least one algorithm is needed");
      require(
          !authorizationServers.isEmpty(),
          "An authorization server is needed: where do clients get access tokens?");
      require(!skew.isNegative(), "The skew is negative");
      if (jwksUrl.isEmpty()) {
        IssuerUrl.parse("issuer", issuers.get(0));
      } else {
        URI keys = URI.create(jwksUrl);
        require(
            keys.getHost() != null && String.valueOf(keys.getScheme()).matches("(?i)https?"),
            "The URL of the keys is \"" + jwksUrl + "\", but must be an http or https URL");
      }
      return new JwtAuth(new Builder(this));
    }

    private KeySource keySource() {
      return jwksUrl.isEmpty()
          ? KeySource.discoveredFrom(IssuerUrl.parse("issuer", issuers.get(0)))
          : KeySource.at(URI.create(jwksUrl));
    }

    private static void require(boolean condition, String message) {
      if (!condition) {
        throw new IllegalArgumentException(message);
      }
    }
  }
}
