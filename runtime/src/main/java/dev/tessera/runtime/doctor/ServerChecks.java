package dev.tessera.runtime.doctor;

import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.refusal.LogText;
import dev.tessera.runtime.settings.ServerUrl;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Checks this server from outside, if it runs: its metadata, and what browsers ask first. */
final class ServerChecks {
  private final Findings findings;
  private final Probe probe;
  private final ServerUrl url;

  ServerChecks(Findings findings, Probe probe, ServerUrl url) {
    this.findings = findings;
    this.probe = probe;
    this.url = url;
  }

  /** All of them, with the web pages of these origins besides our own. */
  void check(List<JwtAuth> accepted, List<String> origins) {
    try {
      for (String path : List.of(url.metadataPath(), url.rootMetadataPath())) {
        metadata(URI.create(url.origin() + path), accepted);
      }
      preflight(url.origin());
      for (String origin : origins) {
        preflight(origin);
      }
    } catch (IOException e) {
      findings.warn(
          "server",
          "it does not run at "
              + url
              + " ("
              + e.getClass().getSimpleName()
              + "): start it and call the doctor again, to check its metadata and CORS");
    }
  }

  private void metadata(URI place, List<JwtAuth> accepted) throws IOException {
    Probe.Answer answer = probe.get(place);
    Object resource = answer.json().get("resource");
    Object servers = answer.json().get("authorization_servers");
    List<String> expected = JwtAuth.authorizationServers(accepted);
    if (answer.status() != 200) {
      findings.fail(
          "resource metadata",
          place
              + " answers "
              + answer.status()
              + ". Forward this path, too, to the server, and let the Host that clients send"
              + " through.");
    } else if (!url.endpoint().equals(resource)) {
      findings.fail(
          "resource metadata",
          place
              + " is for "
              + LogText.of(resource)
              + ", expected "
              + url.endpoint()
              + ". Set MCP_URL of the server that runs there to "
              + url
              + ".");
    } else if (!expected.equals(servers)) {
      findings.fail(
          "resource metadata",
          place
              + " sends clients to "
              + LogText.of(servers)
              + ", expected "
              + expected
              + ". Restart the server with these settings.");
    } else {
      findings.ok("resource metadata", place.toString());
    }
  }

  private void preflight(String origin) throws IOException {
    Probe.Answer answer = probe.preflight(URI.create(url.endpoint()), origin);
    if (answer.header("Access-Control-Allow-Origin").equals(origin)
        && answer.header("Access-Control-Allow-Headers").contains("authorization")) {
      findings.ok("CORS", "pages of " + origin + " may call " + url.endpoint());
    } else {
      findings.fail(
          "CORS",
          "pages of "
              + origin
              + " may not call "
              + url.endpoint()
              + " (OPTIONS answers "
              + answer.status()
              + "). Add the origin to MCP_ALLOWED_ORIGINS of the server that runs there, and let"
              + " OPTIONS through to it.");
    }
  }
}
