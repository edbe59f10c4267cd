package dev.tessera.dev.oauth;

import static dev.tessera.dev.web.Html.escaped;

import dev.tessera.dev.clients.Client;
import dev.tessera.dev.clients.RedirectUris;
import dev.tessera.dev.web.Html;
import java.util.stream.Collectors;

/** The page on which a person chooses what to grant. */
final class ConsentPage {
  private ConsentPage() {}

  /**
   * @param action the path that the form is posted to
   * @param id names the pending request; who knows it may decide, so it is a secret
   */
  static String of(AuthorizationRequest request, String action, String id) {
    Client client = request.destination().client();
    String body =
        """
        <h1>Allow %s to use your tools?</h1>
        <dl>
        <dt>Answer goes to</dt><dd>%s</dd>
        <dt>Client</dt><dd>%s</dd>
        %s</dl>
        <form method="post" action="%s">
        <input type="hidden" name="request" value="%s">
        %s
        <div class="buttons">
        <button name="decision" value="deny">Deny</button>
        <button class="main" name="decision" value="approve">Allow</button>
        </div>
        </form>
        <p class="note">Local look-alike of Scalekit, for development only: there is no account and no password.%s</p>"""
            .formatted(
                escaped(client.name()),
                escaped(RedirectUris.destination(request.destination().redirectUri())),
                escaped(client.id()),
                request.resource().map(ConsentPage::resource).orElse(""),
                escaped(action),
                escaped(id),
                scopes(request),
                loopbackWarning(request));
    return Html.page("Allow " + client.name() + "?", body);
  }

  private static String resource(String url) {
    return "<dt>Server</dt><dd>" + escaped(url) + "</dd>\n";
  }

  private static String scopes(AuthorizationRequest request) {
    if (request.scopes().isEmpty()) {
      return "<p>The client asks for no scope.</p>";
    }
    return request.scopes().stream()
        .map(ConsentPage::checkbox)
        .collect(
            Collectors.joining("\n", "<fieldset>\n<legend>Scopes</legend>\n", "\n</fieldset>"));
  }

  private static String checkbox(String scope) {
    return "<label><input type=\"checkbox\" name=\"scope\" value=\"%1$s\" checked>%1$s</label>"
        .formatted(escaped(scope));
  }

  /**
   * A program on this machine can claim any name (MCP 2026-07-28, Localhost Redirect URI Risks).
   */
  private static String loopbackWarning(AuthorizationRequest request) {
    return RedirectUris.loopback(request.destination().redirectUri())
        ? " The answer goes to a program on this machine; its name is only what it says of itself."
        : "";
  }
}
