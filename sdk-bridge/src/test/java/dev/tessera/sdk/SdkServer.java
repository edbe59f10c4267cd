package dev.tessera.sdk;

import dev.tessera.dev.LocalScalekit;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.ScalekitSettings;
import dev.tessera.runtime.server.McpFeatures;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.sdk.servlet.ResourceMetadataServlet;
import dev.tessera.sdk.servlet.TokenFilter;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A server built on the SDK in Tomcat, behind our filter, and the local Scalekit it believes. */
final class SdkServer implements AutoCloseable {
  final LocalScalekit scalekit = LocalScalekit.builder().start();
  private final Tomcat tomcat = new Tomcat();
  private final int port;

  private SdkServer(Form form, McpFeatures features, SdkRules rules, boolean validating) {
    try {
      port = freePort();
      Path base = Files.createTempDirectory("tomcat");
      tomcat.setBaseDir(base.toString());
      tomcat.setPort(port);
      tomcat.getConnector().setProperty("address", "127.0.0.1");
      Context context = tomcat.addContext("", base.toString());
      ServerUrl url = ServerUrl.local(port);
      JwtAuth auth = auth();
      Wrapper mcp = Tomcat.addServlet(context, "mcp", form.servlet(features, rules, validating));
      mcp.setAsyncSupported(true);
      context.addServletMappingDecoded("/mcp", "mcp");
      Tomcat.addServlet(
          context, "metadata", new ResourceMetadataServlet(features.description(), url, auth));
      context.addServletMappingDecoded(url.metadataPath(), "metadata");
      context.addServletMappingDecoded(url.rootMetadataPath(), "metadata");
      addFilter(context, new TokenFilter(features.description(), url, auth));
      tomcat.start();
    } catch (IOException | LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void addFilter(Context context, TokenFilter filter) {
    FilterDef definition = new FilterDef();
    definition.setFilterName("token");
    definition.setFilter(filter);
    definition.setAsyncSupported("true");
    context.addFilterDef(definition);
    FilterMap map = new FilterMap();
    map.setFilterName("token");
    map.addURLPattern("/mcp");
    context.addFilterMap(map);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static SdkServer start(Form form, McpFeatures features) {
    return start(form, features, SdkRules.usual());
  }

  static SdkServer start(Form form, McpFeatures features, SdkRules rules) {
    return new SdkServer(form, features, rules, false);
  }

  static SdkServer startValidating(Form form, McpFeatures features) {
    return new SdkServer(form, features, SdkRules.usual(), true);
  }

  JwtAuth auth() {
    return JwtAuth.scalekit(
            ScalekitSettings.from(
                Settings.of(
                    Map.of(
                        "SCALEKIT_ENVIRONMENT_URL", scalekit.environmentUrl(),
                        "SCALEKIT_RESOURCE_ID", scalekit.resourceId()))))
        .build();
  }

  String url() {
    return "http://localhost:" + port + "/mcp";
  }

  String metadataUrl() {
    return "http://localhost:" + port + "/.well-known/oauth-protected-resource/mcp";
  }

  /** The SDK's client with a token of these scopes, initialized. */
  McpSyncClient client(String... scopes) {
    return client(it -> it, scopes);
  }

  McpSyncClient client(UnaryOperator<McpClient.SyncSpec> settings, String... scopes) {
    return client(url(), settings, scalekit.token().subject("usr_1").scopes(scopes).mint());
  }

  McpSyncClient anonymous() {
    return client(url(), it -> it, "");
  }

  static McpSyncClient client(
      String url, UnaryOperator<McpClient.SyncSpec> settings, String token) {
    return client(url, settings, () -> token);
  }

  static McpSyncClient client(
      String url, UnaryOperator<McpClient.SyncSpec> settings, Supplier<String> token) {
    var transport =
        HttpClientStreamableHttpTransport.builder(url.substring(0, url.length() - "/mcp".length()))
            .endpoint("/mcp")
            .addHttpRequestCustomizer(
                (request, method, uri, body, context) -> {
                  if (!token.get().isEmpty()) {
                    request.header("Authorization", "Bearer " + token.get());
                  }
                })
            .build();
    McpSyncClient client =
        settings.apply(McpClient.sync(transport).requestTimeout(Duration.ofSeconds(30))).build();
    client.initialize();
    return client;
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    } finally {
      scalekit.close();
    }
  }
}
