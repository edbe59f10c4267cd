package dev.tessera.runtime.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An authorization server as far as a resource server knows it: keys on HTTP, and tokens. */
public final class TestIssuer implements AutoCloseable {
  /** Making RSA keys is slow: these are shared by all tests. */
  public static final RSAKey FIRST = rsa("first");

  public static final RSAKey SECOND = rsa("second");
  public static final ECKey CURVE = ec("curve");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, String> others = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile String document = "{}";
  private volatile int status = 200;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  public TestIssuer(JWK... keys) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/keys", this::answer);
    server.createContext("/", this::other);
    server.createContext("/moved", TestIssuer::redirect);
    server.setExecutor(threads);
    server.start();
    publish(keys);
  }

  private void answer(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    try (exchange) {
      gate.await();
      byte[] body = document.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void other(HttpExchange exchange) throws IOException {
    try (exchange) {
      gate.await();
      String path = exchange.getRequestURI().getPath();
      asked.add(path);
      byte[] body = others.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(
          body.length > 0 ? status : 404, body.length > 0 ? body.length : -1);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().add("Location", "/keys");
      exchange.sendResponseHeaders(302, -1);
    }
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public URI keys() {
    return URI.create(url() + "/keys");
  }

  /** Publishes these keys and no others. */
  public void publish(JWK... keys) {
    publish(new JWKSet(List.of(keys)).toString());
  }

  public void publish(String document) {
    this.document = document;
  }

  /** Serves this document at this path, too. */
  public void serve(String path, String json) {
    others.put(path, json);
  }

  /** Serves metadata at this path: for this issuer, with the keys of this one. */
  public void serveMetadata(String path, String issuer) {
    serve(path, "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + keys() + "\"}");
  }

  /** The paths, but those of the keys, that somebody asked for. */
  public List<String> asked() {
    return asked;
  }

  /** Answers with an error from now on, or, with 200, no longer. */
  public void answerWith(int status) {
    this.status = status;
  }

  /** Answers nothing until the latch is down. */
  public void holdAnswers(CountDownLatch gate) {
    this.gate = gate;
  }

  /** How many requests for the keys came. */
  public int fetches() {
    return fetches.get();
  }

  /** A token with these claims, in the usual form. */
  public static String sign(JWK key, Map<String, Object> claims) {
    return sign(header(key).build(), key, new Payload(claims));
  }

  public static JWSHeader.Builder header(JWK key) {
    JWSAlgorithm algorithm = key instanceof ECKey ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256;
    return new JWSHeader.Builder(algorithm).keyID(key.getKeyID());
  }

  public static String sign(JWSHeader header, JWK key, Payload payload) {
    try {
      JWSSigner signer =
          key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey());
      JWSObject token = new JWSObject(header, payload);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    gate.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
