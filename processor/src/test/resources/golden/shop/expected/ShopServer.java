package app;

import dev.tessera.runtime.TesseraServer;
import javax.annotation.processing.Generated;

/**
 * Serves the tools of {@link Shop}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
public final class ShopServer {
  private ShopServer() {
  }

  /**
   * A server of these tools, to be configured in code.
   */
  public static TesseraServer.Builder builder(Shop tools) {
    return TesseraServer.builder(new ShopMcp(tools));
  }
}
