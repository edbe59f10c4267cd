package dev.tessera.runtime.http;

import dev.tessera.runtime.settings.ForwardedHeader;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import io.undertow.util.NetworkUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request comes from: the other end of the connection or, behind reverse proxies that one
 * trusts, what the outermost of them has seen. Whatever a client has written into that header
 * itself stands further left, and is not read.
 */
final class ClientAddress {
  private static final HttpString FORWARDED = new HttpString("Forwarded");
  private static final HttpString X_FORWARDED_FOR = new HttpString("X-Forwarded-For");
  private static final Pattern FOR =
      Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;\\s\"]*)");
  private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]*)](?::\\d+)?|([^:]*):\\d+");

  /** The key of a connection's other end. */
  private static final AttachmentKey<Object> PEER = AttachmentKey.create(Object.class);

  private final Optional<ForwardedHeader> trusted;

  ClientAddress(Optional<ForwardedHeader> trusted) {
    this.trusted = trusted;
  }

  /**
   * A key for where the request comes from. Of IPv6 it has the network only (64 bits): within it a
   * client has as many addresses as it likes.
   */
  Object key(HttpServerExchange exchange) {
    if (trusted.isPresent()) {
      return key(of(exchange));
    }
    ServerConnection connection = exchange.getConnection();
    Object known = connection.getAttachment(PEER);
    if (known == null) {
      known = key(of(exchange));
      connection.putAttachment(PEER, known);
    }
    return known;
  }

  private static Object key(InetAddress of) {
    byte[] address = of.getAddress();
    return address.length == 4
        ? (Object) ByteBuffer.wrap(address).getInt()
        : (Object) ByteBuffer.wrap(address).getLong();
  }

  /** The address; that of the nearest proxy if the header does not tell another. */
  InetAddress of(HttpServerExchange exchange) {
    InetAddress peer = exchange.getSourceAddress().getAddress();
    return trusted.flatMap(header -> forwarded(exchange.getRequestHeaders(), header)).orElse(peer);
  }

  static Optional<InetAddress> forwarded(HeaderMap headers, ForwardedHeader header) {
    boolean standard = header.kind() == ForwardedHeader.Kind.FORWARDED;
    HeaderValues values = headers.get(standard ? FORWARDED : X_FORWARDED_FOR);
    List<String> hops = new ArrayList<>();
    if (values != null) {
      values.forEach(value -> hops.addAll(List.of(value.split(",", -1))));
    }
    int at = hops.size() - header.hops();
    return at < 0
        ? Optional.empty()
        : Optional.of(hops.get(at))
            .flatMap(hop -> standard ? node(hop) : Optional.of(hop))
            .flatMap(ClientAddress::literal);
  }

  /** The {@code for} of one element of {@code Forwarded} (RFC 7239 section 4). */
  private static Optional<String> node(String element) {
    Matcher node = FOR.matcher(element);
    return node.find() ? Optional.of(node.group(1).replace("\"", "")) : Optional.empty();
  }

  /** An address, perhaps with a port; never a name, which would have to be looked up. */
  private static Optional<InetAddress> literal(String text) {
    Matcher withPort = WITH_PORT.matcher(text.strip());
    String address = text.strip();
    if (withPort.matches()) {
      address = withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
    }
    try {
      return Optional.of(
          address.contains(":")
              ? NetworkUtils.parseIpv6Address(address)
              : NetworkUtils.parseIpv4Address(address));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
