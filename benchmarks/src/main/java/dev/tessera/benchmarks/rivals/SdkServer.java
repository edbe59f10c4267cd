package dev.tessera.benchmarks.rivals;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * The official Java SDK's stateless server in Tomcat, as its users run it, and with what makes it
 * faster: tools run on Tomcat's threads rather than on others, and connections are not closed after
 * a hundred requests.
 */
public final class SdkServer {
  private SdkServer() {}

  /**
   * Listens on port {@code PORT}.
   *
   * @param args the file with the contract of the todo server, which defines the tools
   */
  public static void main(String[] args) throws IOException, LifecycleException {
    Tomcat tomcat = new Tomcat();
    Path base = Files.createTempDirectory("tomcat");
    base.toFile().deleteOnExit();
    tomcat.setBaseDir(base.toString());
    tomcat.setPort(Integer.parseInt(System.getenv("PORT")));
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
    Context context = tomcat.addContext("", base.toString());
    Tomcat.addServlet(context, "mcp", servlet(Path.of(args[0]))).setAsyncSupported(true);
    context.addServletMappingDecoded("/mcp", "mcp");
    tomcat.start();
  }

  private static HttpServletStatelessServerTransport servlet(Path contract) throws IOException {
    HttpServletStatelessServerTransport transport =
        HttpServletStatelessServerTransport.builder().messageEndpoint("/mcp").build();
    McpServer.sync(transport)
        .serverInfo("Todo Server", "1.0.0")
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .immediateExecution(true)
        .tools(SdkTools.of(contract))
        .build();
    return transport;
  }
}
