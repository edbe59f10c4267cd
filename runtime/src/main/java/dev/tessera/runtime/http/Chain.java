package dev.tessera.runtime.http;

import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.Caller;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the handlers together, last one first. Read from the bottom of each method to its top, this
 * is the order in which a request is checked.
 */
final class Chain {
  private static final byte[] HEALTHY = "{\"status\":\"ok\"}".getBytes(StandardCharsets.US_ASCII);

  private final Site site;
  private final HttpLimits limits;
  private final RefusalReports reports;
  private final CallLimits calls;
  private final CallThreads threads;
  private final Deadline taken;

  private Chain(Site site, HttpLimits limits, CallThreads threads) {
    this.site = site;
    this.limits = limits;
    this.threads = threads;
    ClientAddress address = new ClientAddress(site.forwarded());
    this.reports = new RefusalReports(site.refusals(), address);
    this.calls = new CallLimits(site.rate(), address, reports);
    this.taken = new Deadline(limits.answerTime());
  }

  static HttpHandler of(Site site, HttpLimits limits, CallThreads threads) {
    return new Chain(site, limits, threads).whole();
  }

  private HttpHandler whole() {
    HttpHandler routes = new RouteHandler(routes(), guarded(notFound()));
    HttpHandler hosts = new HostHandler(site.hosts(), reports, routes);
    return new HttpContinueReadHandler(taken.after(Faults.caught(hosts)));
  }

  private Map<String, HttpHandler> routes() {
    Map<String, HttpHandler> routes = new HashMap<>();
    site.protection()
        .ifPresent(
            protection -> {
              HttpHandler metadata = DocumentHandler.open(protection.metadata(), reports);
              protection.metadataPaths().forEach(path -> routes.put(path, metadata));
              protection
                  .forwarded()
                  .map(it -> DocumentHandler.open(new ForwardedDocument(it, taken), reports))
                  .ifPresent(it -> routes.put(ForwardedDocument.PATH, it));
            });
    routes.put("/healthz", guarded(DocumentHandler.of(HEALTHY, reports)));
    routes.put(site.endpointPath(), guarded(endpoint()));
    return routes;
  }

  private HttpHandler guarded(HttpHandler next) {
    return new OriginHandler(site.origins(), reports, next);
  }

  private HttpHandler endpoint() {
    Denials denials = new Denials(site.protection().map(Protection::challenge), reports);
    HttpHandler accepts = AcceptHandler.ofMessages(reports, limited(tokens(guards(denials))));
    HttpHandler contentTypes = new ContentTypeHandler(reports, accepts);
    HttpHandler methods = new MethodHandler(reports, sessions(denials), contentTypes);
    return new PreflightHandler(site.engine()::description, site.engine().hasSessions(), methods);
  }

  /** What is asked of sessions besides messages, if there are any. */
  private Optional<HttpHandler> sessions(Denials denials) {
    if (!site.engine().hasSessions()) {
      return Optional.empty();
    }
    HttpHandler sessions =
        limited(tokens(new SessionHandler(site.engine(), calls, denials, streams())));
    return Optional.of(AcceptHandler.ofListeners(reports, sessions));
  }

  private HttpHandler limited(HttpHandler next) {
    return new SizeHandler(limits.bodyBytes(), reports, new RateHandler(calls, next));
  }

  private HttpHandler tokens(CallerHandler next) {
    ServerDescription description = site.engine().description();
    Caller anonymous = Caller.anonymous(description.scopes());
    if (site.protection().isEmpty()) {
      return exchange -> next.handle(exchange, anonymous);
    }
    Optional<Caller> withoutToken =
        Optional.of(anonymous).filter(caller -> description.access().anonymous());
    return new TokenHandler(site.protection().get(), reports, withoutToken, taken, next);
  }

  private CallerHandler guards(Denials denials) {
    CallerHandler messages = messages(denials);
    return site.protection().isEmpty()
        ? messages
        : new GuardHandler(site.engine(), calls, denials, messages);
  }

  private EventStream.Settings streams() {
    return new EventStream.Settings(limits.keepAliveTime(), limits.answerTime());
  }

  private CallerHandler messages(Denials denials) {
    MessageReceiver messages =
        new MessageHandler(site.engine(), threads, calls, denials, streams(), taken);
    Deadline complete = new Deadline(limits.bodyTime());
    return new BodyHandler(limits.bodyBytes(), reports, complete, taken, messages);
  }

  private HttpHandler notFound() {
    byte[] body =
        Answers.oauthError(
            "not_found", "Nothing is served here. The MCP endpoint is " + site.endpoint());
    return exchange -> Answers.json(exchange, 404, ByteBuffer.wrap(body));
  }
}
