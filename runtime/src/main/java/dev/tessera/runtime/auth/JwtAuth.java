package dev.tessera.runtime.auth;

import dev.tessera.runtime.auth.keys.KeyCache;
import dev.tessera.runtime.auth.keys.KeyTimes;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Whose JWT access tokens a server accepts.
 *
 * <pre>{@code
 * JwtAuth.issuer("https://login.example.com/")
 *     .jwksUrl("https://login.example.com/.well-known/jwks.json")
 *     .audience("https://mcp.example.com/mcp")
 *     .algorithms("RS256", "ES256")
 *     .build();
 * }</pre>
 *
 * <p>A token must be signed with a key of the issuer, name the issuer in {@code iss} and this
 * server in {@code aud}, and have an {@code exp} that lies ahead (RFC 9068 section 4). Immutable
 * and thread-safe.
 */
public final class JwtAuth {
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
   * Tokens of any issuer. It needs {@link Builder#jwksUrl} and {@link Builder#audience}.
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

  /**
   * What accepts the tokens for one server. It asks for keys when the first token comes, not here.
   *
   * @param url where clients reach the server
   * @param vocabulary the scopes that it declares
   */
  public TokenVerifier verifier(ServerUrl url, ScopeVocabulary vocabulary) {
    ClaimRules rules =
        new ClaimRules(
            settings.issuers,
            settings.audiences,
            List.of(url.base(), url.endpoint()),
            settings.skew);
    return new JwtVerifier(
        settings.algorithms,
        rules,
        vocabulary,
        new KeyCache(settings.keysAt(), settings.keyTimes, settings.clock),
        settings.clock,
        new VerifiedTokens(settings.rememberedTokens));
  }

  /** Collects what is to be accepted. Not thread-safe. */
  public static final class Builder {
    private static final List<String> ASYMMETRIC =
        List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private final List<String> issuers;
    private List<String> authorizationServers;
    private List<String> audiences = List.of();
    private List<String> algorithms = List.of("RS256");
    private String jwksUrl = "";
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
      skew = other.skew;
      keyTimes = other.keyTimes;
      rememberedTokens = other.rememberedTokens;
      clock = other.clock;
    }

    /** Where the issuer's keys are (RFC 7517 section 5): an http or https URL. */
    public Builder jwksUrl(String url) {
      jwksUrl = url;
      return this;
    }

    /** What {@code aud} must contain; one of them is enough. */
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
     * @throws IllegalArgumentException if there is no audience, no algorithm, no authorization
     *     server, no usable URL for keys, or a negative skew
     */
    public JwtAuth build() {
      require(!audiences.isEmpty(), "An audience is needed: which aud do tokens for it have?");
      require(!algorithms.isEmpty(), "At least one algorithm is needed");
      require(
          !authorizationServers.isEmpty(),
          "An authorization server is needed: where do clients get access tokens?");
      require(!skew.isNegative(), "The skew is negative");
      URI keys = keysAt();
      require(
          keys.getHost() != null && String.valueOf(keys.getScheme()).matches("(?i)https?"),
          "The URL of the keys is \"" + jwksUrl + "\", but must be an http or https URL");
      return new JwtAuth(new Builder(this));
    }

    private URI keysAt() {
      return URI.create(jwksUrl);
    }

    private static void require(boolean condition, String message) {
      if (!condition) {
        throw new IllegalArgumentException(message);
      }
    }
  }
}
