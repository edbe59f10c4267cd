package dev.tessera.examples.everything;

import dev.tessera.runtime.TesseraServer;

/** Starts the server with the tools that ask, which annotations cannot express yet. */
public final class EverythingMain {
  private EverythingMain() {}

  /** Starts the server with the settings in the environment. */
  public static void main(String[] args) {
    EverythingMcp generated =
        new EverythingMcp(
            new ContentTools(),
            new ArgumentTools(),
            new InteractionTools(),
            new Resources(),
            new Prompts());
    TesseraServer.run(TesseraServer.builder(new WithInputs(generated)), args);
  }
}
