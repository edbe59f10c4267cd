package dev.tessera.runtime.auth;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.ScopeVocabulary;
import java.util.List;

/**
 * How a server says that a token is missing, bad, or not enough (RFC 6750 section 3; RFC 9728
 * section 5.1; MCP 2026-07-28, Authorization, Error Handling).
 *
 * <p>Immutable and thread-safe.
 */
public final class Challenge {
  private static final String NO_TOKEN = "An access token is required.";
  private static final String BAD_TOKEN = "The access token is not valid.";

  private final String metadataUrl;
  private final Refusal missingToken;
  private final Refusal invalidToken;

  /**
   * @param url where clients reach the server
   * @param vocabulary the scopes it declares: a 401 asks for the initial ones
   */
  public Challenge(ServerUrl url, ScopeVocabulary vocabulary) {
    metadataUrl = url.metadataUrl();
    Parameters first = new Parameters();
    first.add("resource_metadata", metadataUrl).addScope(Scopes.published(vocabulary.initial()));
    missingToken = new Refusal(401, first.toString(), body("", NO_TOKEN));
    first.add("error", "invalid_token").add("error_description", BAD_TOKEN);
    invalidToken = new Refusal(401, first.toString(), body("invalid_token", BAD_TOKEN));
  }

  /** 401: there is no token. */
  public Refusal missingToken() {
    return missingToken;
  }

  /** 401: the token is not accepted, and the client is not told why. */
  public Refusal invalidToken() {
    return invalidToken;
  }

  /** 403: the token is good, and a guard says that its scopes are not enough. */
  public Refusal insufficientScope(Decision decision) {
    Parameters parameters =
        new Parameters()
            .add("error", "insufficient_scope")
            .addScope(Scopes.published(decision.required()))
            .add("resource_metadata", metadataUrl)
            .add("error_description", decision.message());
    return new Refusal(403, parameters.toString(), body("insufficient_scope", decision.message()));
  }

  private static byte[] body(String error, String description) {
    JsonWriter json = new JsonWriter(128).beginObject();
    if (!error.isEmpty()) {
      json.name("error").value(error);
    }
    return json.name("error_description").value(description).endObject().toByteArray();
  }

  /**
   * What goes to the client.
   *
   * @param status the HTTP status
   * @param wwwAuthenticate the header WWW-Authenticate
   * @param body the JSON that goes with it; shared, not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Refusal(int status, String wwwAuthenticate, byte[] body) {}

  /** The parameters of a Bearer challenge, each as a quoted-string (RFC 9110 section 5.6.4). */
  private static final class Parameters {
    private final StringBuilder text = new StringBuilder("Bearer");
    private String separator = " ";

    Parameters addScope(List<String> scopes) {
      // The grammar knows no empty scope (RFC 6749 section 3.3).
      return scopes.isEmpty() ? this : add("scope", String.join(" ", scopes));
    }

    Parameters add(String name, String value) {
      text.append(separator).append(name).append("=\"");
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '"' || c == '\\') {
          text.append('\\');
        }
        // Nothing may end the header line; RFC 6750 section 3 has nothing beyond ASCII either.
        text.append(' ' <= c && c <= '~' ? c : '?');
      }
      text.append('"');
      separator = ", ";
      return this;
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
