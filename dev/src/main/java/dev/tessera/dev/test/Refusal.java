package dev.tessera.dev.test;

import java.util.List;
import java.util.Map;

/** What a refusal for want of a token or a scope must be: status, challenge and body. */
record Refusal(Answer answer, String metadataUrl) {
  private static final String BAD_TOKEN = "The access token is not valid.";

  void checkDenied(List<String> required) {
    answer.check(answer.status() == 403, "403, as " + required + " is required");
    Map<String, String> challenge = answer.challenge();
    checkError("insufficient_scope");
    answer.check(
        String.join(" ", required).equals(challenge.get("scope")),
        "a challenge for scope \"" + String.join(" ", required) + "\"");
    checkMetadataUrl();
    String message = challenge.getOrDefault("error_description", "");
    answer.check(DenialText.possible(message, required), "a message that names what is missing");
    checkBody(Map.of("error", "insufficient_scope", "error_description", message));
  }

  void checkLogInRequired() {
    answer.check(answer.status() == 401, "401");
    answer.check(!answer.challenge().containsKey("error"), "a challenge without an error");
    checkMetadataUrl();
    answer.check(answer.json().member("error").isEmpty(), "a body without an error");
  }

  void checkInvalidToken() {
    answer.check(answer.status() == 401, "401");
    checkError("invalid_token");
    checkMetadataUrl();
    checkBody(Map.of("error", "invalid_token", "error_description", BAD_TOKEN));
  }

  private void checkError(String code) {
    answer.check(code.equals(answer.challenge().get("error")), "error " + code);
  }

  private void checkMetadataUrl() {
    answer.check(
        metadataUrl.equals(answer.challenge().get("resource_metadata")),
        "resource_metadata " + metadataUrl);
  }

  private void checkBody(Map<String, String> expected) {
    answer.check(
        answer.json().equals(JsonOf.object(expected)), "the body " + JsonOf.object(expected));
  }
}
