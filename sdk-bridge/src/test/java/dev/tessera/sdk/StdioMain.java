package dev.tessera.sdk;

import dev.tessera.specification.MessagesAreValid;
import dev.tessera.specification.Traffic;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The library over the SDK's stdio transport, for a local caller with the scopes in the arguments.
 * All that it says is held to the specification.
 */
public final class StdioMain {
  private StdioMain() {}

  /** Serves until the input ends. */
  public static void main(String[] scopes) {
    Traffic traffic = Traffic.stdio();
    McpServer.sync(
            new StdioServerTransportProvider(
                McpJsonDefaults.getMapper(),
                traffic.asked(System.in),
                traffic.said(new Valid(System.out))))
        .serverInfo("Library", "1.0.0")
        .validateToolInputs(false)
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .tools(SdkTools.of(new LibraryToolsMcp(new LibraryTools()), Callers.local(scopes)).sync())
        .tools(SdkTools.of(new AskingToolsMcp(new AskingTools())).sync())
        .build();
  }

  /** Ends the process instead of saying what is not valid. */
  private static final class Valid extends FilterOutputStream {
    Valid(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        MessagesAreValid.check();
      } catch (AssertionError invalid) {
        invalid.printStackTrace();
        Runtime.getRuntime().halt(1);
      }
      out.write(bytes, offset, length);
    }
  }
}
