package dev.tessera.benchmarks.micro;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.runtime.auth.InvalidTokenException;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.ScalekitSettings;
import dev.tessera.runtime.auth.TokenVerifier;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An access token on its way to a caller. */
@State(Scope.Thread)
public class TokenBenchmark {
  private static final String SCOPE = "todo:write";

  static {
    Logger.getLogger("").setLevel(Level.WARNING);
  }

  private final LocalScalekit scalekit = LocalScalekit.builder().scopes(SCOPE).start();
  private final String token = scalekit.token().scopes(SCOPE).mint();
  private final TokenVerifier verifier =
      JwtAuth.scalekit(
              ScalekitSettings.from(
                  Settings.of(
                      Map.of(
                          "SCALEKIT_ENVIRONMENT_URL", scalekit.environmentUrl(),
                          "SCALEKIT_RESOURCE_ID", scalekit.resourceId()))))
          .build()
          .verifier(ServerUrl.local(3002), ScopeVocabulary.builder().scope(SCOPE).build());

  /** Lets the verifier see the token once. */
  @Setup
  public void remember() throws InvalidTokenException {
    verifier.verify(token);
  }

  /** The authorization server is not needed any more. */
  @TearDown
  public void close() {
    scalekit.close();
  }

  /** A token that has been verified before. */
  @Benchmark
  public Optional<Caller> cached() {
    return verifier.cached(token);
  }

  /** A token that is verified: its claims, and its signature by RS256. */
  @Benchmark
  public Caller verifyRs256() throws InvalidTokenException {
    return verifier.verify(token);
  }
}
