package dev.tessera.runtime;

import dev.tessera.runtime.http.HttpServer;
import dev.tessera.runtime.http.Protection;
import dev.tessera.runtime.http.Site;
import dev.tessera.runtime.protocol.Engine;
import dev.tessera.runtime.rate.RateLimit;
import dev.tessera.runtime.refusal.RefusalLog;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.settings.AllowedHosts;
import dev.tessera.runtime.settings.AllowedOrigins;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.SettingsException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.util.Optional;

/** Puts a server on HTTP together as its builder says. */
final class Start {
  private static final Logger LOGGER = System.getLogger("dev.tessera");
  private static final String HOST = "127.0.0.1";
  private static final int PORT = 3002;

  private Start() {}

  static void warn(String line) {
    LOGGER.log(Level.WARNING, line);
  }

  static TesseraServer http(TesseraServer.Builder builder) {
    ServerDescription description = builder.features.description();
    if (description.secured() && builder.access.isEmpty()) {
      throw new SettingsException(
          description.name()
              + " has something that needs an access token: call authorization(...) before start(),"
              + " or make all of it @Public.");
    }
    Engine engine = builder.engine(true);
    HttpServer http = listen(builder);
    try {
      ServerUrl url = builder.url.orElseGet(() -> ServerUrl.local(http.port()));
      url.warning().ifPresent(Start::warn);
      RefusalLog refusals = new RefusalLog();
      http.serve(site(builder, engine, url, refusals));
      builder.started(engine);
      return new TesseraServer(engine, http, url, refusals);
    } catch (RuntimeException e) {
      http.close();
      throw e;
    }
  }

  private static HttpServer listen(TesseraServer.Builder builder) {
    try {
      return HttpServer.listen(
          builder.host.orElse(HOST), builder.port.orElse(PORT), builder.limits);
    } catch (BindException e) {
      throw cannotListen(builder, e, "Stop what uses it, or set PORT (or HOST) to another.");
    } catch (IOException e) {
      throw cannotListen(builder, e, "Set HOST or PORT to another.");
    }
  }

  private static SettingsException cannotListen(
      TesseraServer.Builder builder, IOException cause, String fix) {
    return new SettingsException(
        "Cannot listen on port "
            + builder.port.orElse(PORT)
            + " of "
            + builder.host.orElse(HOST)
            + ": "
            + cause.getMessage()
            + ". "
            + fix);
  }

  private static Site site(
      TesseraServer.Builder builder, Engine engine, ServerUrl url, RefusalLog refusals) {
    Optional<Protection> protection =
        engine.description().secured()
            ? builder.access.map(
                access ->
                    access.protection(
                        url, engine.description(), builder.forwardMetadata.orElse(false)))
            : Optional.empty();
    return new Site(
        engine,
        url.endpoint(),
        url.endpointPath(),
        AllowedHosts.of(url, builder.hosts)::allows,
        AllowedOrigins.of(url, builder.origins)::allows,
        protection,
        builder.rate.orElse(Optional.of(RateLimit.USUAL)),
        builder.forwarded,
        refusals,
        builder.executor);
  }
}
