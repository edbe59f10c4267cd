package dev.tessera.runtime.doctor;

import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.keys.IssuerUrl;
import dev.tessera.runtime.auth.keys.KeySet;
import dev.tessera.runtime.auth.keys.VerificationKey;
import dev.tessera.runtime.refusal.LogText;
import dev.tessera.runtime.settings.SettingsException;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Checks one authorization server: reachable, its metadata, its keys, its clock. */
final class IssuerChecks {
  private static final Duration SKEW = Duration.ofSeconds(30);

  private final Findings findings;
  private final Probe probe;
  private final InstantSource clock;

  IssuerChecks(Findings findings, Probe probe, InstantSource clock) {
    this.findings = findings;
    this.probe = probe;
    this.clock = clock;
  }

  void check(JwtAuth auth) {
    for (String server : auth.authorizationServers()) {
      try {
        metadata(IssuerUrl.parse("authorization server", server), auth);
      } catch (SettingsException e) {
        findings.fail("issuer", String.valueOf(e.getMessage()));
      } catch (IOException e) {
        findings.fail(
            "issuer",
            server
                + " cannot be reached: "
                + e
                + ". Correct its URL in the settings, or let this machine connect to it.");
        return;
      }
    }
    keys(auth);
  }

  private void metadata(IssuerUrl server, JwtAuth auth) throws IOException {
    for (URI place : server.metadataUrls()) {
      Probe.Answer answer = probe.get(place);
      if (answer.status() == 200 && !answer.json().isEmpty()) {
        findings.ok("issuer", server.text() + " is reachable");
        issuer(place, answer, auth);
        clock(server, answer);
        return;
      }
      clock(server, answer);
    }
    findings.fail(
        "metadata",
        "there is none at "
            + server.metadataUrls()
            + ", so clients cannot log in. Set the issuer's URL as its own documentation writes"
            + " it.");
  }

  private void issuer(URI place, Probe.Answer answer, JwtAuth auth) {
    Object issuer = answer.json().get("issuer");
    if (auth.issuers().contains(String.valueOf(issuer))) {
      findings.ok("metadata", place + " is for " + LogText.of(issuer));
    } else {
      findings.fail(
          "metadata",
          place
              + " is for the issuer "
              + LogText.of(issuer)
              + ", expected one of "
              + auth.issuers()
              + ". Set it exactly so, last slash included.");
    }
  }

  private void clock(IssuerUrl server, Probe.Answer answer) {
    try {
      ZonedDateTime theirs =
          ZonedDateTime.parse(answer.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration ahead = Duration.between(clock.instant(), theirs.toInstant());
      if (ahead.abs().compareTo(SKEW) > 0) {
        findings.fail(
            "clock",
            server.text()
                + " is "
                + ahead.toSeconds()
                + " s ahead of this machine. Set the clock here by NTP: tokens would be refused as"
                + " expired or not yet valid.");
      } else {
        findings.ok("clock", "as " + server.text() + " has it");
      }
    } catch (DateTimeException e) {
      findings.warn("clock", server.text() + " does not tell the time");
    }
  }

  private void keys(JwtAuth auth) {
    try {
      KeySet keys = auth.keySource().fetch().join();
      if (keys.size() == 0) {
        findings.fail(
            "keys", "none " + auth.keySource() + " can be used: RSA from 2048 bits, or EC");
      } else {
        algorithms(auth, keys);
      }
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      findings.fail(
          "keys",
          auth.keySource()
              + " cannot be had: "
              + cause.getMessage()
              + ". Correct the URL of the issuer, or of its keys.");
    }
  }

  /** A key for another algorithm only means that some tokens, perhaps all, will be refused. */
  private void algorithms(JwtAuth auth, KeySet keys) {
    List<VerificationKey> others = keys.fittingNone(auth.algorithms());
    String cure = "Set MCP_AUTH_ALGORITHMS to what the issuer signs access tokens with.";
    if (others.size() == keys.size()) {
      findings.fail(
          "keys", "none " + auth.keySource() + " is for " + auth.algorithms() + ". " + cure);
    } else if (others.isEmpty()) {
      findings.ok("keys", auth.keySource() + ": " + keys);
    } else {
      findings.warn(
          "keys",
          auth.keySource()
              + ": "
              + keys
              + ", of which "
              + others
              + " cannot be used for "
              + auth.algorithms()
              + ". If access tokens are signed with one of these: "
              + cure);
    }
  }
}
