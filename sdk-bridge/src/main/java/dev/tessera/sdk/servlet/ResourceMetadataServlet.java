package dev.tessera.sdk.servlet;

import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.ResourceMetadata;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.settings.ServerUrl;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The protected resource metadata (RFC 9728), the same at whatever path it is mapped to: {@code
 * ServerUrl.metadataPath()} and {@code ServerUrl.rootMetadataPath()}, of the server's root and not
 * of a context's. Nobody needs a token for it, and pages of any origin may read it.
 *
 * <p>Thread-safe.
 */
public final class ResourceMetadataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient byte[] document;

  /**
   * @param server what is described
   * @param url where clients reach it
   * @param auth whose tokens are accepted
   */
  public ResourceMetadataServlet(ServerDescription server, ServerUrl url, JwtAuth auth) {
    document = ResourceMetadata.json(url, auth.authorizationServers(), server);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setContentType("application/json");
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }
}
