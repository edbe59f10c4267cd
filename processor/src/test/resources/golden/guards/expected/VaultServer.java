import dev.tessera.runtime.TesseraServer;
import javax.annotation.processing.Generated;

/**
 * Serves the tools of {@link Vault}.
 */
@Generated("dev.tessera.processor.TesseraProcessor")
final class VaultServer {
  private VaultServer() {
  }

  /**
   * Starts the server with the settings in the environment.
   */
  public static void main(String[] args) {
    TesseraServer.run(() -> builder(new Vault()), args);
  }

  /**
   * A server of these tools, to be configured in code.
   */
  public static TesseraServer.Builder builder(Vault tools) {
    return TesseraServer.builder(new VaultMcp(tools));
  }
}
