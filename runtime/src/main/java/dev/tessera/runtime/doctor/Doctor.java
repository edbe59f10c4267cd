package dev.tessera.runtime.doctor;

import dev.tessera.runtime.auth.AuthSettings;
import dev.tessera.runtime.auth.JwtAuth;
import dev.tessera.runtime.auth.TokenDiagnosis;
import dev.tessera.runtime.rate.RateLimit;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.settings.AllowedHosts;
import dev.tessera.runtime.settings.AllowedOrigins;
import dev.tessera.runtime.settings.ForwardedHeader;
import dev.tessera.runtime.settings.ListenAddress;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Decision;
import dev.tessera.runtime.tool.Tool;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Checks a server on HTTP: its settings, its issuers, itself from outside if it runs, and what a
 * token lacks. One line for each check, with the cure.
 */
public final class Doctor {

  /**
   * What a server's code says where settings could.
   *
   * @param url where clients reach it; empty if its settings say so
   * @param accepted whose tokens it takes; empty if its settings say so, and an empty list if it
   *     has a verifier of its own
   */
  public record SetInCode(Optional<ServerUrl> url, Optional<List<JwtAuth>> accepted) {
    /** Nothing: all is in the settings. */
    public static final SetInCode NOTHING = new SetInCode(Optional.empty(), Optional.empty());

    /** Copies the list. */
    public SetInCode {
      accepted = accepted.map(List::copyOf);
    }
  }

  private final Settings settings;
  private final ServerDescription description;
  private final Findings findings;
  private final InstantSource clock;

  /**
   * @param settings what the server is started with
   * @param description what it serves
   * @param out where the lines go
   * @param clock what time it is here
   */
  public Doctor(
      Settings settings, ServerDescription description, PrintStream out, InstantSource clock) {
    this.settings = settings;
    this.description = description;
    this.findings = new Findings(out);
    this.clock = clock;
  }

  /**
   * Makes all checks; takes some seconds at most for each server that does not answer.
   *
   * @param code what the server's code says, whatever its settings do
   * @param token a file with an access token
   * @return whether no check failed
   */
  public boolean examine(SetInCode code, Optional<Path> token) {
    Optional<ServerUrl> url = settings(code.url());
    Optional<List<JwtAuth>> accepted =
        description.secured() ? accepted(code.accepted()) : Optional.empty();
    if (!description.secured()) {
      findings.ok("authorization", "everything is public, so no access token is needed");
    }
    if (accepted.isPresent()) {
      Probe probe = new Probe();
      IssuerChecks issuers = new IssuerChecks(findings, probe, clock);
      accepted.get().forEach(issuers::check);
      if (url.isPresent()) {
        new ServerChecks(findings, probe, url.get())
            .check(accepted.get(), settings.list("MCP_ALLOWED_ORIGINS"));
        token.ifPresent(file -> token(file, accepted.get(), url.get()));
      }
    }
    return !findings.failed();
  }

  private Optional<ServerUrl> settings(Optional<ServerUrl> inCode) {
    try {
      ListenAddress.from(settings);
      ServerUrl url = inCode.orElseGet(() -> ServerUrl.from(settings));
      AllowedHosts.from(settings, url);
      AllowedOrigins.from(settings, url);
      RateLimit.from(settings);
      ForwardedHeader.from(settings);
      settings.isOn("MCP_FORWARD_ISSUER_METADATA");
      url.warning().ifPresent(warning -> findings.warn("settings", warning));
      findings.ok("settings", "the endpoint is " + url.endpoint());
      return Optional.of(url);
    } catch (SettingsException e) {
      findings.fail("settings", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<List<JwtAuth>> accepted(Optional<List<JwtAuth>> inCode) {
    if (inCode.isPresent()) {
      if (inCode.get().isEmpty()) {
        findings.warn("authorization", "the server's code has a verifier of its own: not checked");
        return Optional.empty();
      }
      return inCode;
    }
    try {
      AuthSettings auth = AuthSettings.from(settings);
      auth.warning().ifPresent(warning -> findings.warn("authorization", warning));
      return Optional.of(auth.accepted());
    } catch (SettingsException e) {
      findings.fail("authorization", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void token(Path file, List<JwtAuth> accepted, ServerUrl url) {
    String token;
    try {
      token = Files.readString(file).strip().replaceFirst("(?i)^Bearer +", "");
    } catch (IOException e) {
      findings.fail("token", file + " cannot be read. Name a file that holds nothing but a token.");
      return;
    }
    TokenDiagnosis diagnosis = TokenDiagnosis.of(token, accepted, url, description.scopes());
    for (TokenDiagnosis.Check check : diagnosis.checks()) {
      if (check.problem().isPresent()) {
        findings.fail("token " + check.name(), check.problem().get());
      } else {
        findings.ok("token " + check.name(), "as expected");
      }
    }
    diagnosis.caller().ifPresent(this::scopes);
  }

  /** A token need not suffice for every tool: what it lacks is no failure. */
  private void scopes(Caller caller) {
    for (Tool tool : description.tools()) {
      Decision decision = tool.guard().decide(caller.held());
      if (decision.permitted()) {
        findings.ok("token scopes", tool.name() + " is permitted");
      } else {
        findings.warn("token scopes", tool.name() + " is refused: " + decision.message());
      }
    }
  }
}
