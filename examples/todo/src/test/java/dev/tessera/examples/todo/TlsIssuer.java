package dev.tessera.examples.todo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An issuer on this machine as they are elsewhere: over TLS, with a key of every kind. */
final class TlsIssuer implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  private final Map<String, JWK> keys;
  private final HttpsServer server;
  private final Path store;

  /**
   * Starts it.
   *
   * @param folder where its certificate is left
   */
  TlsIssuer(Path folder) throws Exception {
    JWK rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
    keys =
        Map.of(
            "RS", rsa,
            "PS", rsa,
            "ES256", new ECKeyGenerator(Curve.P_256).keyID("256").generate(),
            "ES384", new ECKeyGenerator(Curve.P_384).keyID("384").generate(),
            "ES512", new ECKeyGenerator(Curve.P_521).keyID("521").generate());
    store = certificate(folder.resolve("issuer.p12"));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls()));
    serve(
        "/.well-known/oauth-authorization-server",
        "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(url()));
    serve("/keys", new JWKSet(List.copyOf(Set.copyOf(keys.values()))).toString());
    server.start();
  }

  String url() {
    return "https://localhost:" + server.getAddress().getPort();
  }

  /** What makes a JVM, and a native image, trust its certificate and no other. */
  String[] trustOptions() {
    return new String[] {
      "-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD
    };
  }

  /** A token that is good for an hour. */
  String token(String algorithm, String audience, String scope) throws JOSEException {
    JWK key = keys.getOrDefault(algorithm, keys.get(algorithm.substring(0, 2)));
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(audience)
                .subject("ada")
                .claim("scope", scope)
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .build());
    token.sign(
        new DefaultJWSSignerFactory().createJWSSigner(key, token.getHeader().getAlgorithm()));
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private SSLContext tls() throws GeneralSecurityException, IOException {
    KeyStore keyStore = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keyStore.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keyStore, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** Java has no public API that makes a certificate, but a tool. */
  private static Path certificate(Path file) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
    return file;
  }
}
