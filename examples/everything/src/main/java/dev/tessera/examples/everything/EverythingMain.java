package dev.tessera.examples.everything;

import dev.tessera.runtime.TesseraServer;
import dev.tessera.runtime.server.McpFeatures;

/** Starts the server with what annotations cannot express added by hand. */
public final class EverythingMain {
  private EverythingMain() {}

  /** Starts the server with the settings in the environment. */
  public static void main(String[] args) {
    TesseraServer.run(TesseraServer.builder(features()), args);
  }

  static McpFeatures features() {
    return new WithHandWritten(
        new EverythingMcp(new ContentTools(), new ArgumentTools(), new InteractionTools()));
  }
}
