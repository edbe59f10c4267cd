package dev.tessera.examples.todo;

import dev.tessera.runtime.TesseraServer;
import javax.annotation.processing.Generated;

/**
 * Serves the tools of {@link TodoTools}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
public final class TodoToolsServer {
  private TodoToolsServer() {
  }

  /**
   * Starts the server with the settings in the environment.
   */
  public static void main(String[] args) {
    TesseraServer.run(() -> builder(new TodoTools()), args);
  }

  /**
   * A server of these tools, to be configured in code.
   */
  public static TesseraServer.Builder builder(TodoTools tools) {
    return TesseraServer.builder(new TodoToolsMcp(tools));
  }
}
