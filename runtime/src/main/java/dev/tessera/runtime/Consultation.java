package dev.tessera.runtime;

import dev.tessera.runtime.auth.LocalCaller;
import dev.tessera.runtime.doctor.Doctor;
import dev.tessera.runtime.doctor.Doctor.SetInCode;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.settings.ServerUrl;
import dev.tessera.runtime.settings.Settings;
import dev.tessera.runtime.settings.SettingsException;
import dev.tessera.runtime.settings.Transport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The arguments {@code doctor} and {@code --doctor-token FILE} of a server's main. */
final class Consultation {
  private static final String DOCTOR = "doctor";
  private static final String TOKEN = "--doctor-token";

  private Consultation() {}

  static boolean isWanted(String[] args) {
    return args.length > 0 && (args[0].equals(DOCTOR) || args[0].equals(TOKEN));
  }

  /**
   * Prints what the doctor finds on standard output.
   *
   * @return the exit status: 0 if all is well, 1 if not
   * @throws SettingsException if the arguments, {@code TRANSPORT} or {@code .env} cannot be read
   */
  static int hold(TesseraServer.Builder builder, String[] args) {
    Optional<Path> token = token(args);
    Settings settings = Settings.load(System.getenv(), Path.of(""));
    ServerDescription description = builder.features.description();
    if (Transport.from(settings) == Transport.STDIO) {
      int scopes = LocalCaller.from(settings, description.scopes()).scopes().size();
      System.out.println("ok    settings: stdio, with " + scopes + " scopes; no token is needed");
      return 0;
    }
    boolean well =
        new Doctor(settings, description, System.out, Clock.systemUTC())
            .examine(
                new SetInCode(url(builder, settings), builder.access.map(Access::issuers)), token);
    return well ? 0 : 1;
  }

  /** As when the server starts: what the code says first, then {@code MCP_URL}, then the port. */
  private static Optional<ServerUrl> url(TesseraServer.Builder builder, Settings settings) {
    return settings.value("MCP_URL").isPresent()
        ? builder.url
        : builder.url.or(() -> builder.port.filter(port -> port > 0).map(ServerUrl::local));
  }

  private static Optional<Path> token(String[] args) {
    List<String> rest = Arrays.asList(args).subList(args[0].equals(DOCTOR) ? 1 : 0, args.length);
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    if (rest.size() != 2 || !rest.get(0).equals(TOKEN)) {
      throw new SettingsException(
          "The doctor takes no argument but " + TOKEN + " and a file that holds an access token.");
    }
    return Optional.of(Path.of(rest.get(1)));
  }
}
