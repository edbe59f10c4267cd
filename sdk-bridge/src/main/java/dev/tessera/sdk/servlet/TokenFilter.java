package dev.tessera.sdk.servlet;

import dev.tessera.runtime.auth.BearerToken;
import dev.tessera.runtime.auth.Challenge;
import dev.tessera.runtime.auth.InvalidTokenException;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.TokenVerifier;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.sdk.Callers;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpTransportContextExtractor;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets nobody through to the SDK's servlet without a valid access token: it answers 401 with the
 * challenge that tells clients where to log in (RFC 6750 section 3; RFC 9728 section 5.1), and
 * leaves the {@link Caller} for {@link #contextExtractor()}. Where the server needs no token, or
 * lets anonymous callers in, one who brings none passes, and the guards decide.
 *
 * <p>It guards every request that it is mapped to, whatever its path: map it to the endpoint. It
 * judges the token alone. A scope that is missing is found out by the guards, behind it, too late
 * for the status 403 and its challenge: the SDK answers then with 200 and a JSON-RPC error.
 *
 * <p>Thread-safe.
 */
public final class TokenFilter implements Filter {
  private static final String ATTRIBUTE = Callers.KEY;

  private final TokenVerifier verifier;
  private final Challenge challenge;
  private final boolean tokenNeeded;
  private final RefusalLog log = new RefusalLog();

  /**
   * @param server what is behind it
   * @param url where clients reach it: the audience of tokens, and the place of the metadata
   * @param auth whose tokens are accepted
   */
  public TokenFilter(ServerDescription server, ServerUrl url, JwtAuth auth) {
    this.verifier = auth.verifier(url, server.scopes());
    this.challenge = new Challenge(url, server.scopes());
    this.tokenNeeded = server.secured() && !server.access().anonymous();
  }

  /**
   * Puts the caller that a filter has left into the transport's context: for {@code
   * contextExtractor(...)} of the SDK's servlet transports.
   */
  public static McpTransportContextExtractor<HttpServletRequest> contextExtractor() {
    return request ->
        request.getAttribute(ATTRIBUTE) instanceof Caller caller
            ? Callers.context(caller)
            : McpTransportContext.EMPTY;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest http)
        || !(response instanceof HttpServletResponse answer)) {
      throw new ServletException("TokenFilter is for HTTP");
    }
    // Nobody but this filter says who calls.
    request.removeAttribute(ATTRIBUTE);
    try {
      Optional<String> token = BearerToken.from(authorization(http));
      if (token.isPresent()) {
        request.setAttribute(ATTRIBUTE, verifier.verify(token.get()).withRawToken(token.get()));
      } else if (tokenNeeded) {
        log.refused("token_missing", () -> "a request came without an access token");
        refuse(answer, challenge.missingToken());
        return;
      }
    } catch (InvalidTokenException e) {
      refuse(answer, e);
      return;
    }
    chain.doFilter(request, response);
  }

  private static List<String> authorization(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Authorization"));
  }

  private void refuse(HttpServletResponse answer, InvalidTokenException e) throws IOException {
    String reason = "token_" + e.reason().name().toLowerCase(Locale.ROOT);
    log.refused(reason, () -> e.getMessage() + (e.claims().isEmpty() ? "" : "; " + e.claims()));
    if (e.reason() == InvalidTokenException.Reason.KEYS_UNAVAILABLE) {
      answer.setHeader("Retry-After", String.valueOf(seconds(e.retryAfter())));
      answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      refuse(answer, challenge.invalidToken());
    }
  }

  private static long seconds(Optional<Duration> wait) {
    return Math.max(1, wait.orElse(Duration.ofSeconds(1)).plusMillis(999).toSeconds());
  }

  private static void refuse(HttpServletResponse answer, Challenge.Refusal refusal)
      throws IOException {
    answer.setStatus(refusal.status());
    answer.setHeader("WWW-Authenticate", refusal.wwwAuthenticate());
    answer.setContentType("application/json");
    answer.setContentLength(refusal.body().length);
    answer.getOutputStream().write(refusal.body());
  }
}
