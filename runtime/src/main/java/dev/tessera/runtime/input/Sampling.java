package dev.tessera.runtime.input;

/**
 * Asks the client's model (MCP 2026-07-28, Sampling): a parameter that an operation may have,
 * invisible to clients. The user may see, change or refuse the question and the answer. The
 * specification has deprecated this; clients know it for some time to come.
 *
 * <p>What comes before an answer may run more than once: see {@link Elicit}. Thread-safe.
 */
public final class Sampling {
  private final Inputs inputs;
  private final String name;

  /**
   * Written for generated code.
   *
   * @param name the name of the parameter on the wire
   */
  public Sampling(Inputs inputs, String name) {
    this.inputs = inputs;
    this.name = name;
  }

  /** Whether the client lets its model be asked. */
  public boolean isSupported() {
    return inputs.supports("sampling");
  }

  /**
   * Asks one text, and returns the answer.
   *
   * @param maxTokens how long the answer may be, in tokens of the model
   */
  public SamplingResult ask(String text, int maxTokens) {
    return ask(SamplingRequest.of(text, maxTokens));
  }

  /** Asks, and returns the answer. */
  public SamplingResult ask(SamplingRequest request) {
    return request(request).get();
  }

  /** Asks, and goes on. A client that does not let its model be asked is told so. */
  public Question<SamplingResult> request(SamplingRequest request) {
    return inputs.ask(
        name,
        new InputRequest("sampling", "sampling/createMessage", SamplingJson.params(request)),
        SamplingJson::result);
  }
}
