package dev.tessera.dev.console;

import dev.tessera.dev.clients.Clients;
import dev.tessera.dev.console.Mint.Order;
import dev.tessera.dev.grants.Realm;
import dev.tessera.dev.web.OAuthException;
import dev.tessera.dev.web.Parameters;
import dev.tessera.dev.web.Responses;
import dev.tessera.dev.web.Secrets;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page where a person sees the clients and the tokens, and mints some. Other sites can neither
 * read it (no CORS, no frames; a foreign Host is refused before) nor post its form, which has a
 * secret and must come from its own origin.
 */
public final class Console {
  private static final int MAX_MINUTES = 60 * 24 * 365;

  private final Realm realm;
  private final Clients clients;
  private final TokenLog log;
  private final Mint mint;
  private final String secret = Secrets.next();

  public Console(Realm realm, Clients clients, TokenLog log, Mint mint) {
    this.realm = realm;
    this.clients = clients;
    this.log = log;
    this.mint = mint;
  }

  public void show(HttpServerExchange exchange) {
    ConsolePage page = new ConsolePage(realm, clients.all(), log.entries(), mint, secret);
    Responses.html(exchange, StatusCodes.OK, page.html());
  }

  public void mint(HttpServerExchange exchange, String body) {
    try {
      Parameters form = Parameters.parse(body);
      if (!sameOrigin(exchange) || !Secrets.same(secret, form.required("secret"))) {
        throw OAuthException.invalidRequest("The form is not from this page; reload it.");
      }
      log.add("this page", mint.mint(order(form)));
      exchange.setStatusCode(StatusCodes.SEE_OTHER);
      exchange.getResponseHeaders().put(Headers.LOCATION, "/");
      exchange.endExchange();
    } catch (OAuthException refusal) {
      Responses.html(exchange, StatusCodes.BAD_REQUEST, ConsolePage.refusal(refusal.description()));
    }
  }

  /** Browsers send Origin with every POST; whoever sends none is no browser. */
  private static boolean sameOrigin(HttpServerExchange exchange) {
    String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
    return origin == null || origin.equals("http://" + exchange.getHostAndPort());
  }

  private Order order(Parameters form) throws OAuthException {
    List<String> scopes = new ArrayList<>(form.all("scope"));
    Stream.of(form.one("more").orElse("").split(" ", -1))
        .filter(scope -> !scope.isEmpty())
        .forEach(scopes::add);
    return new Order(
        scopes.stream().distinct().toList(),
        Duration.ofMinutes(minutes(form.required("minutes"))),
        oneOf(mint.faults(), form.required("fault")),
        oneOf(mint.scopeForms(), form.required("form")),
        form.one("old_issuer").isPresent());
  }

  private static int minutes(String text) throws OAuthException {
    if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > MAX_MINUTES) {
      throw OAuthException.invalidRequest("Minutes must be a number from 0 to " + MAX_MINUTES);
    }
    return Integer.parseInt(text);
  }

  private static String oneOf(List<String> known, String value) throws OAuthException {
    if (!known.contains(value)) {
      throw OAuthException.invalidRequest("Not one of " + known + ": " + value);
    }
    return value;
  }
}
