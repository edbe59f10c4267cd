package dev.tessera.runtime.protocol.round;

import dev.tessera.runtime.input.InputRequest;
import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client keeps for the server between two requests: the answers of earlier rounds, each with
 * a fingerprint of its question, and what the operation keeps for itself.
 *
 * <pre>
 * {"answers":{"contact":["fingerprint",{"action":"accept","content":{}}]},"own":{}}
 * </pre>
 *
 * <p>For one thread at a time.
 */
final class Kept {
  /** So much that what is sealed stays below the 64 Ki characters that are looked at. */
  private static final int MAX_BYTES = 48_000;

  private static final int FINGERPRINT_BYTES = 12;

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private @Nullable RawJson own;

  /** An answer, and what it answers. */
  private record Answer(String fingerprint, RawJson value) {}

  Kept() {}

  /** What {@link #bytes} has written. */
  Kept(byte[] bytes) {
    JsonReader in = new RawJson(bytes, 0, bytes.length).reader();
    for (in.map(); in.next(); ) {
      if (in.member().equals("own")) {
        own = in.readRaw();
      } else {
        readAnswers(in);
      }
    }
  }

  private void readAnswers(JsonReader in) {
    for (in.map(); in.next(); ) {
      String key = in.member();
      in.array();
      in.next();
      String fingerprint = String.valueOf(in.readString());
      in.next();
      answers.put(key, new Answer(fingerprint, in.readRaw()));
      in.next();
    }
  }

  boolean isEmpty() {
    return answers.isEmpty() && own == null;
  }

  boolean hasAnswer(String key) {
    return answers.containsKey(key);
  }

  /** The answer under this key, if it answers this question. */
  Optional<RawJson> answer(String key, InputRequest request) {
    return Optional.ofNullable(answers.get(key))
        .filter(answer -> answer.fingerprint.equals(fingerprint(request)))
        .map(Answer::value);
  }

  void answer(String key, InputRequest request, RawJson value) {
    answers.put(key, new Answer(fingerprint(request), value));
  }

  int size() {
    return answers.size();
  }

  Optional<RawJson> own() {
    return Optional.ofNullable(own);
  }

  void own(byte[] json) {
    own = new RawJson(json, 0, json.length);
  }

  /**
   * All of it.
   *
   * @throws IllegalStateException if it is too much
   */
  byte[] bytes() {
    JsonWriter out = new JsonWriter();
    out.beginObject().name("answers").beginObject();
    answers.forEach(
        (key, answer) ->
            out.name(key).beginArray().value(answer.fingerprint).rawValue(answer.value).endArray());
    out.endObject();
    if (own != null) {
      out.name("own").rawValue(own);
    }
    out.endObject();
    if (out.size() > MAX_BYTES) {
      throw new IllegalStateException(
          "The answers and the RequestState of a call have more than " + MAX_BYTES + " bytes");
    }
    return out.toByteArray();
  }

  private static String fingerprint(InputRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(request.method().getBytes(StandardCharsets.UTF_8));
      byte[] hash = digest.digest(request.params());
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, FINGERPRINT_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
