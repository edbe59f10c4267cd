package dev.tessera.dev.test;

import dev.tessera.runtime.prompt.Prompt;
import dev.tessera.runtime.prompt.PromptArgument;
import dev.tessera.runtime.resource.Resource;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Guard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The part of the smoke test about prompts and resources. No prompt has arguments that fit; of
 * resources, which have none, only refusals are tried.
 */
final class SmokeFeatures {
  private static final String UNKNOWN = "tessera_smoke_test";

  private final Smoke smoke;
  private final ServerDescription description;

  SmokeFeatures(Smoke smoke, ServerDescription description) {
    this.smoke = smoke;
    this.description = description;
  }

  void tryAll() {
    for (Prompt prompt : description.prompts()) {
      String subject = "prompt " + prompt.name();
      access(
          subject,
          prompt.guard(),
          client -> client.getPrompt(prompt.name(), Map.of(UNKNOWN, "x")),
          Answer::assertUnknownPrompt);
      arguments(subject, prompt);
    }
    for (Resource resource : description.resources()) {
      String uri = resource.isTemplate() ? expanded(resource.uri()) : resource.uri();
      access(
          "resource " + resource.name(),
          resource.guard(),
          client -> client.readResource(uri),
          answer -> answer.assertResourceNotFound(uri));
    }
  }

  private static String expanded(String template) {
    return template.replaceAll("\\{[^}]*}", UNKNOWN);
  }

  /**
   * @param hidden expects that there is no such thing
   */
  private void access(
      String subject, Guard guard, Function<TestClient, Answer> use, Consumer<Answer> hidden) {
    if (guard.isPublic()) {
      return;
    }
    smoke.check(subject, "without a token", c -> use.apply(c.anonymous()).assertLogInRequired());
    smoke.check(
        subject,
        "with an expired token",
        c -> use.apply(c.with(token -> token.expired())).assertInvalidToken());
    SmokeScopes scopes = new SmokeScopes(description.scopes(), guard);
    boolean hides = description.access().visibility() == Visibility.GRANTED;
    scopes
        .refused()
        .forEach(
            (what, granted) ->
                smoke.check(
                    subject,
                    what,
                    c -> {
                      Answer answer = use.apply(c.as(granted.toArray(String[]::new)));
                      if (hides) {
                        hidden.accept(answer);
                      } else {
                        answer.assertDenied(scopes.required());
                      }
                    }));
  }

  private void arguments(String subject, Prompt prompt) {
    refused(subject, prompt, "an unknown argument", Map.of(), UNKNOWN);
    for (PromptArgument argument : prompt.arguments()) {
      String name = argument.name();
      if (argument.required()) {
        refused(subject, prompt, name + " left out", Map.of(), name);
      }
      refused(subject, prompt, "true for " + name, Map.of(name, true), name);
    }
  }

  /** Tries arguments, and one that no prompt has, so that they never fit. */
  private void refused(
      String subject, Prompt prompt, String name, Map<String, ?> arguments, String violated) {
    String[] scopes = new SmokeScopes(description.scopes(), prompt.guard()).required();
    Map<String, Object> all = new LinkedHashMap<>(arguments);
    all.put(UNKNOWN, "x");
    smoke.check(
        subject,
        name,
        c -> c.as(scopes).getPrompt(prompt.name(), all).assertInvalidArgumentAt("/" + violated));
  }
}
