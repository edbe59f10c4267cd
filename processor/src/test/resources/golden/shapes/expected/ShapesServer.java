package app;

import dev.tessera.runtime.TesseraServer;
import javax.annotation.processing.Generated;

/**
 * Serves the tools of {@link Shapes}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
public final class ShapesServer {
  private ShapesServer() {
  }

  /**
   * Starts the server with the settings in the environment.
   */
  public static void main(String[] args) {
    TesseraServer.run(() -> builder(new Shapes()), args);
  }

  /**
   * A server of these tools, to be configured in code.
   */
  public static TesseraServer.Builder builder(Shapes tools) {
    return TesseraServer.builder(new ShapesMcp(tools));
  }
}
