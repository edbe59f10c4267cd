package dev.tessera.runtime.http;

import dev.tessera.runtime.auth.BearerToken;
import dev.tessera.runtime.auth.InvalidTokenException;
import dev.tessera.runtime.fuzz.Finding;
import dev.tessera.runtime.fuzz.FuzzedRequest;
import dev.tessera.runtime.settings.AllowedHosts;
import dev.tessera.runtime.settings.AllowedOrigins;
import dev.tessera.runtime.settings.ForwardedHeader;
import dev.tessera.runtime.settings.ServerUrl;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers that are looked at before the body: Accept, Content-Type, Host, Origin, Forwarded,
 * X-Forwarded-For and Authorization, each against another reading of its rule.
 */
public final class HeaderFuzz {
  private static final ServerUrl URL = ServerUrl.of("https://mcp.example.com/a/");
  private static final AllowedHosts HOSTS = AllowedHosts.of(URL, List.of("[::1]:8443"));
  private static final Set<String> SERVED =
      Set.of("mcp.example.com", "mcp.example.com:443", "[::1]:8443");
  private static final AllowedOrigins ORIGINS =
      AllowedOrigins.of(URL, List.of("http://localhost:6274"));
  private static final Set<String> WELCOME =
      Set.of("https://mcp.example.com", "http://localhost:6274");
  private static final Pattern FORMER_TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]++=*+");
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

  private HeaderFuzz() {}

  /** Headers as {@link FuzzedRequest} has them. */
  public static void fuzzerTestOneInput(byte[] input) {
    FuzzedRequest request = FuzzedRequest.of(input);
    HeaderMap headers = new HeaderMap();
    for (String name : List.of("Accept", "Forwarded", "X-Forwarded-For")) {
      request.values(name).forEach(value -> headers.add(new HttpString(name), value));
    }
    accept(headers.get("Accept"));
    request.values("Content-Type").forEach(HeaderFuzz::contentType);
    for (String host : request.values("Host")) {
      Finding.when(HOSTS.allows(host) && !SERVED.contains(ascii(host)), "Host");
    }
    for (String origin : request.values("Origin")) {
      Finding.unless(ORIGINS.allows(origin) == WELCOME.contains(origin), "Origin");
    }
    authorization(request.values("Authorization"));
    for (int hops = 1; hops < 3; hops++) {
      ClientAddress.forwarded(headers, new ForwardedHeader(ForwardedHeader.Kind.FORWARDED, hops));
      forwardedFor(headers, request.values("X-Forwarded-For"), hops);
    }
  }

  private static String ascii(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static void accept(HeaderValues values) {
    if (values != null) {
      Optional<Boolean> expected = MediaOracle.admitsBoth(String.join(",", values));
      boolean admits =
          AcceptHandler.admits(values, List.of("application/json", "text/event-stream"));
      Finding.when(expected.isPresent() && expected.get() != admits, "Accept: " + admits);
    }
  }

  private static void contentType(String value) {
    Optional<Boolean> expected = MediaOracle.isJson(value);
    boolean json = ContentTypeHandler.isJson(value);
    Finding.when(expected.isPresent() && expected.get() != json, "Content-Type: " + json);
    Finding.when(
        json && !ascii(value.split(";", 2)[0].strip()).equals("application/json"), "no JSON");
  }

  /** The rule as it was written before it was written by hand. */
  private static void authorization(List<String> values) {
    boolean refused = false;
    Optional<String> token = Optional.empty();
    try {
      token = BearerToken.from(values);
    } catch (InvalidTokenException e) {
      refused = true;
    }
    if (values.size() != 1) {
      Finding.unless(refused == values.size() > 1 && token.isEmpty(), "several tokens");
      return;
    }
    String header = values.get(0).strip();
    boolean bearer = header.matches("(?is)bearer( .*)?");
    String rest = bearer ? header.substring(6).strip() : "";
    boolean good = bearer && FORMER_TOKEN.matcher(rest).matches();
    Finding.unless(refused == (bearer && !good), "refused: " + refused);
    Finding.unless(token.equals(good ? Optional.of(rest) : Optional.empty()), "another token");
  }

  /** Of plain lists of IPv4 addresses it is clear which one counts. */
  private static void forwardedFor(HeaderMap headers, List<String> values, int hops) {
    Optional<InetAddress> found =
        ClientAddress.forwarded(
            headers, new ForwardedHeader(ForwardedHeader.Kind.X_FORWARDED_FOR, hops));
    String[] all = String.join(",", values).split(",", -1);
    if (values.isEmpty() || all.length < hops) {
      Finding.when(found.isPresent(), "an address from nowhere");
      return;
    }
    Matcher numbers = FOUR_NUMBERS.matcher(all[all.length - hops].strip());
    if (numbers.matches() && isAddress(numbers)) {
      Finding.unless(
          found.filter(it -> it.getHostAddress().equals(numbers.group())).isPresent(), "address");
    }
  }

  /** Each number below 256, and without zeros before it. */
  private static boolean isAddress(Matcher numbers) {
    for (int i = 1; i <= 4; i++) {
      int number = Integer.parseInt(numbers.group(i));
      if (number > 255 || !String.valueOf(number).equals(numbers.group(i))) {
        return false;
      }
    }
    return true;
  }
}
