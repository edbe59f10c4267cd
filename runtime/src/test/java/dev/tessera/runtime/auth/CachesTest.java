package dev.tessera.runtime.auth;

import static dev.tessera.runtime.auth.TestIssuer.FIRST;
import static dev.tessera.runtime.auth.TestIssuer.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.tessera.runtime.auth.keys.KeySet;
import dev.tessera.runtime.auth.keys.KeySource;
import dev.tessera.runtime.auth.keys.VerificationKey;
import dev.tessera.runtime.tool.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The promises of both caches together: of keys, and of tokens. */
@Timeout(120)
class CachesTest {
  private static final int SKEW = 30;

  private TokenFixture fixture;

  @BeforeEach
  void start() throws IOException {
    fixture = new TokenFixture(FIRST.toPublicJWK());
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void aMillionTokensTakeThePlaceOfAFewThousand() {
    VerifiedTokens tokens = new VerifiedTokens(4_096);
    KeySet keys = KeySource.at(fixture.issuer.keys()).fetch().join();
    VerificationKey key = keys.fitting(TestIssuer.header(FIRST).build()).get(0);
    Caller caller = Caller.anonymous(TokenFixture.SCOPES);
    for (int i = 0; i < 1_000_000; i++) {
      tokens.add("token " + i, caller, key, keys, Long.MAX_VALUE);
      if (i % 3 == 0) {
        tokens.find(
            Sha256.of("token " + i / 2),
            keys,
            Long.MAX_VALUE); // expired: forgotten before its turn
      }
    }
    assertThat(tokens.size()).isLessThanOrEqualTo(4_096);
    assertThat(tokens.find(Sha256.of("token 999999"), keys, 0)).isPresent();
    assertThat(tokens.find(Sha256.of("token 1"), keys, 0)).isEmpty();
  }

  @Test
  void nothingIsAcceptedOnceExpiryAndSkewHavePassedFromTheCacheNeither()
      throws InvalidTokenException {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      long expiry = fixture.clock.seconds() + random.nextInt(600);
      String token = fixture.tokenWith("exp", expiry);
      fixture.verifier.verify(token);
      for (int step = 0; step < 8; step++) {
        fixture.clock.advance(Duration.ofSeconds(random.nextInt(150)));
        long now = fixture.clock.seconds();
        assertThat(fixture.verifier.cached(token).isPresent() && now >= expiry).isFalse();
        assertThat(accepts(token)).as("%d after exp", now - expiry).isEqualTo(now < expiry + SKEW);
      }
    }
  }

  @Test
  void concurrentFirstTokensMakeOneFetch() throws Exception {
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      String token = fixture.tokenWith("sub", "user" + i);
      calls.add(() -> accepts(token));
    }
    assertThat(all(calls)).containsOnly(true);
    assertThat(fixture.issuer.fetches()).isEqualTo(1);
  }

  @Test
  void aConcurrentFloodOfUnknownKeysMakesOneFetchPerCoolDown() throws Exception {
    fixture.verifier.verify(fixture.token());
    for (int round = 0; round < 3; round++) {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        String id = round + " made up " + i;
        String token = fixture.token(new RSAKey.Builder(SECOND).keyID(id).build());
        calls.add(() -> accepts(token));
      }
      assertThat(all(calls)).containsOnly(false);
      assertThat(fixture.issuer.fetches()).isEqualTo(2 + round);
      fixture.clock.advance(Duration.ofSeconds(10));
    }
    assertThat(accepts(fixture.token())).isTrue();
  }

  private boolean accepts(String token) {
    try {
      return fixture.verifier.verify(token).subject().isPresent();
    } catch (InvalidTokenException e) {
      return false;
    }
  }

  private static List<Boolean> all(List<Callable<Boolean>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      CountDownLatch ready = new CountDownLatch(calls.size());
      List<Future<Boolean>> futures = new ArrayList<>();
      for (Callable<Boolean> call : calls) {
        futures.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return call.call();
                }));
      }
      List<Boolean> results = new ArrayList<>();
      for (Future<Boolean> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
