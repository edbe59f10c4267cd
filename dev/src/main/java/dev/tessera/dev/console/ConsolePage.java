package dev.tessera.dev.console;

import static dev.tessera.dev.web.Html.escaped;

import dev.tessera.dev.clients.Client;
import dev.tessera.dev.grants.Realm;
import dev.tessera.dev.web.Html;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the {@link Console}. Whatever clients say of themselves is escaped. */
record ConsolePage(
    Realm realm, List<Client> clients, List<TokenLog.Entry> tokens, Mint mint, String secret) {
  ConsolePage {
    clients = List.copyOf(clients);
    tokens = List.copyOf(tokens);
  }

  String html() {
    return Html.widePage(
        "Local Scalekit",
        """
        <h1>Local Scalekit</h1>
        <p class="note">For development only: whoever reaches this page gets a token.</p>
        <dl><dt>Issuer</dt><dd>%s</dd><dt>Resource</dt><dd>%s</dd><dt>Server</dt><dd>%s</dd></dl>
        <h2>Mint a token</h2>
        %s
        <h2>Tokens</h2>
        %s
        <h2>Clients</h2>
        %s"""
            .formatted(
                escaped(realm.issuer()),
                escaped(realm.resourceId()),
                escaped(String.join(", ", realm.resources())),
                form(),
                each(tokens.stream().map(ConsolePage::token), "No token has been issued."),
                each(clients.stream().map(ConsolePage::client), "No client has registered.")));
  }

  static String refusal(String description) {
    return Html.page(
        "Not possible",
        "<h1>No token was minted</h1>\n<p>%s</p>\n<p><a href=\"/\">Back</a></p>"
            .formatted(escaped(description)));
  }

  private String form() {
    String scopes =
        realm.scopes().stream()
            .map(
                scope ->
                    "<label><input type=\"checkbox\" name=\"scope\" value=\"%1$s\">%1$s</label>\n"
                        .formatted(escaped(scope)))
            .collect(Collectors.joining());
    return """
        <form method="post" action="/">
        <input type="hidden" name="secret" value="%s">
        <fieldset>
        <legend>Scopes</legend>
        %s<label><span>Others</span><input class="text" name="more" placeholder="separated by spaces"></label>
        </fieldset>
        <label><span>Valid for minutes</span><input class="text" name="minutes" inputmode="numeric" value="60"></label>
        <label><span>Fault</span>%s</label>
        <label><span>Scopes written as</span>%s</label>
        <label><input type="checkbox" name="old_issuer" value="yes">Older form of the issuer</label>
        <div class="buttons"><button class="main">Mint</button></div>
        </form>"""
        .formatted(
            escaped(secret),
            scopes,
            choice("fault", mint.faults()),
            choice("form", mint.scopeForms()));
  }

  private static String choice(String name, List<String> values) {
    return values.stream()
        .map(value -> "<option>" + escaped(value) + "</option>")
        .collect(Collectors.joining("", "<select name=\"" + name + "\">", "</select>"));
  }

  private static String each(Stream<String> items, String none) {
    String all = items.collect(Collectors.joining("\n"));
    return all.isEmpty() ? "<p>" + none + "</p>" : all;
  }

  private static String client(Client client) {
    return """
        <dl class="client"><dt>%s</dt><dd>%s</dd><dt>Id</dt><dd>%s</dd><dt>Answers to</dt><dd>%s</dd></dl>"""
        .formatted(
            client.id().startsWith("https:") ? "By document" : "Registered",
            escaped(client.name()),
            escaped(client.id()),
            escaped(String.join(", ", client.redirectUris())));
  }

  private static String token(TokenLog.Entry entry) {
    DecodedToken decoded = DecodedToken.of(entry.token());
    return """
        <details><summary>%s <small>for %s, issued %s%s</small></summary>
        <pre>%s</pre><pre>%s</pre></details>"""
        .formatted(
            escaped(decoded.scopes().filter(scopes -> !scopes.isEmpty()).orElse("no scopes")),
            escaped(entry.to()),
            time(entry.at()),
            decoded.expiry().map(expiry -> ", expires " + time(expiry)).orElse(""),
            escaped(entry.token()),
            escaped(decoded.text()));
  }

  /** In UTC, to the second. */
  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
