package dev.tessera.dev.launch;

import dev.tessera.dev.test.Greeter;
import dev.tessera.runtime.TesseraServer;

/** A real MCP server as a process. */
final class GreeterServer {
  private GreeterServer() {}

  public static void main(String[] arguments) {
    TesseraServer.run(TesseraServer.builder(new Greeter()), arguments);
  }
}
