package dev.tessera.runtime.completion;

import java.time.Duration;
import java.util.Optional;

/**
 * A method that completes one argument of a prompt or one variable of a resource template. It has
 * the guard of what it completes.
 *
 * @param target whether it belongs to a prompt or to a resource template
 * @param of the prompt's name or the template
 * @param argument the argument or variable
 * @param blocking whether the user's method may block, and so must not run on an I/O thread
 * @param timeout how long a call may take: zero for ever, empty for what holds for the whole server
 */
public record Completion(
    Target target, String of, String argument, boolean blocking, Optional<Duration> timeout) {

  /** What can be completed (MCP 2026-07-28, Completion, Reference Types). */
  public enum Target {
    /** An argument of a prompt: {@code ref/prompt}. */
    PROMPT,
    /** A variable of a resource template: {@code ref/resource}. */
    RESOURCE
  }

  /** Completes an argument of a prompt, and may block. */
  public static Completion ofPrompt(String prompt, String argument) {
    return new Completion(Target.PROMPT, prompt, argument, true, Optional.empty());
  }

  /** Completes a variable of a resource template, and may block. */
  public static Completion ofResource(String template, String variable) {
    return new Completion(Target.RESOURCE, template, variable, true, Optional.empty());
  }

  /** The same for a method that never blocks. */
  public Completion nonBlocking() {
    return new Completion(target, of, argument, false, timeout);
  }

  /** The same for a method that may take so long; zero for ever. */
  public Completion timeout(Duration time) {
    return new Completion(target, of, argument, blocking, Optional.of(time));
  }
}
