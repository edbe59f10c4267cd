package dev.tessera.runtime.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens of text, so that a fuzzer reaches what comes after the signature. Three lines:
 *
 * <pre>
 * first 20=x 31=        who signs, then characters of the token to change and to take away
 * {"alg":"RS256"}       the header, byte for byte
 * {"iss":"..."}         the payload, byte for byte
 * </pre>
 *
 * <p>Who signs: {@code first} and {@code curve}, whose keys are published; {@code second}, whose is
 * not; {@code hmac} takes the first's public key for a secret; {@code nobody} leaves the signature
 * empty. {@code token} means that the second line is the token itself.
 */
final class FuzzedToken {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private FuzzedToken() {}

  static String of(byte[] input) {
    String[] lines = new String(input, ISO_8859_1).split("\n", 3);
    List<String> words = new ArrayList<>(List.of(lines[0].split(" ")));
    String signer = words.remove(0);
    String header = lines.length > 1 ? lines[1] : "";
    String payload = lines.length > 2 ? lines[2].stripTrailing() : "";
    String token =
        signer.equals("token")
            ? header
            : sign(signer, header, encoded(header) + "." + encoded(payload));
    StringBuilder changed = new StringBuilder(token);
    words.forEach(edit -> change(changed, edit));
    return changed.toString();
  }

  private static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(ISO_8859_1));
  }

  private static void change(StringBuilder token, String edit) {
    String[] parts = edit.split("=", 2);
    if (parts.length == 2 && parts[0].matches("[0-9]{1,4}")) {
      int at = Integer.parseInt(parts[0]);
      if (at < token.length()) {
        token.replace(at, at + 1, parts[1]);
      }
    }
  }

  private static String sign(String signer, String header, String content) {
    try {
      byte[] signature = signature(signer, header, content.getBytes(UTF_8));
      return content + "." + BASE64.encodeToString(signature);
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signature(String signer, String header, byte[] content)
      throws GeneralSecurityException, JOSEException {
    return switch (signer) {
      case "first" -> rsa(header, TestIssuer.FIRST.toPrivateKey(), content);
      case "second" -> rsa(header, TestIssuer.SECOND.toPrivateKey(), content);
      case "curve" -> by("SHA256withECDSAinP1363Format", TestIssuer.CURVE.toPrivateKey(), content);
      case "hmac" -> {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
            new SecretKeySpec(TestIssuer.FIRST.toPublicKey().getEncoded(), mac.getAlgorithm()));
        yield mac.doFinal(content);
      }
      default -> new byte[0];
    };
  }

  /** By the hash that the header asks for, wherever in it that stands. */
  private static byte[] rsa(String header, PrivateKey key, byte[] content)
      throws GeneralSecurityException {
    String wanted = header.toUpperCase(Locale.ROOT);
    String hash = wanted.contains("S512") ? "512" : wanted.contains("S384") ? "384" : "256";
    return by("SHA" + hash + "withRSA", key, content);
  }

  private static byte[] by(String algorithm, PrivateKey key, byte[] content)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(content);
    return signature.sign();
  }
}
