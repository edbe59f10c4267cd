package app;

import dev.tessera.runtime.TesseraServer;
import javax.annotation.processing.Generated;

/**
 * Serves the tools of {@link Manual}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
public final class ManualServer {
  private ManualServer() {
  }

  /**
   * Starts the server with the settings in the environment.
   */
  public static void main(String[] args) {
    TesseraServer.run(() -> builder(new Manual()), args);
  }

  /**
   * A server of these tools, to be configured in code.
   */
  public static TesseraServer.Builder builder(Manual tools) {
    return TesseraServer.builder(new ManualMcp(tools));
  }
}
