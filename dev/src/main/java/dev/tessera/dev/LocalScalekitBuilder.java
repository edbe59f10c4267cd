package dev.tessera.dev;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The settings of a {@link LocalScalekit}. Not for use by several threads. */
public final class LocalScalekitBuilder {
  private static final Pattern RESOURCE_ID = Pattern.compile("res_[A-Za-z0-9_-]{1,100}");

  private String bindAddress = "localhost";
  int port;
  String resourceId = "res_local";
  IssuerEra era = IssuerEra.RESOURCE;
  Clock clock = Clock.systemUTC();
  boolean autoConsent;
  List<String> scopes = List.of();
  List<String> resources = List.of("http://localhost:3002/mcp", "http://localhost:3002/");
  final List<String> clientDocuments = new ArrayList<>();

  LocalScalekitBuilder() {}

  /** The port; 0, the default, takes a free one. */
  public LocalScalekitBuilder port(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Not a port: " + port);
    }
    this.port = port;
    return this;
  }

  /**
   * The loopback address to listen on, as a name or number; {@code localhost}, by IPv4, by default.
   */
  public LocalScalekitBuilder bindAddress(String address) {
    this.bindAddress = address;
    return this;
  }

  /**
   * The id of the MCP server; {@code res_local} by default.
   *
   * @throws IllegalArgumentException if it is not {@code res_} followed by letters, digits, '_' or
   *     '-'
   */
  public LocalScalekitBuilder resourceId(String id) {
    if (!RESOURCE_ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "A resource id is res_ and letters, digits, '_' or '-': " + id);
    }
    this.resourceId = id;
    return this;
  }

  /**
   * The URLs by which clients may name the MCP server in the {@code resource} parameter (RFC 8707);
   * by default those of a server with default settings, {@code http://localhost:3002/mcp} and
   * {@code http://localhost:3002/}. A last slash makes no difference.
   */
  public LocalScalekitBuilder resources(String... urls) {
    this.resources = List.of(urls);
    return this;
  }

  /**
   * The scopes that clients may ask for, and that are offered to a client that asks for none; none
   * by default.
   */
  public LocalScalekitBuilder scopes(String... known) {
    this.scopes = List.of(known);
    return this;
  }

  /** The form of {@code iss} in tokens; {@link IssuerEra#RESOURCE} by default. */
  public LocalScalekitBuilder issuerEra(IssuerEra era) {
    this.era = era;
    return this;
  }

  /** The clock for everything that is issued or expires; the system's by default. */
  public LocalScalekitBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Whether requests are granted in full without asking; no by default. Only requests whose
   * redirect URI is on loopback are: any web page may register itself, and must not get a token
   * unseen.
   */
  public LocalScalekitBuilder autoConsent(boolean on) {
    this.autoConsent = on;
    return this;
  }

  /**
   * Makes a client known by its Client ID Metadata Document, which is not fetched: clients insist
   * on https URLs, and a development machine may be without a network. The server's metadata says
   * that it takes such clients only if there is at least one, so that all others register.
   *
   * @param json the document, whose {@code client_id} is the URL at which it would be
   */
  public LocalScalekitBuilder clientMetadataDocument(String json) {
    clientDocuments.add(json);
    return this;
  }

  /**
   * Starts to listen.
   *
   * @throws IllegalArgumentException if the bind address is not loopback, or a client document is
   *     not valid
   * @throws UncheckedIOException if the port is taken
   */
  public LocalScalekit start() {
    return new LocalScalekit(this);
  }

  InetAddress loopbackAddress() {
    try {
      InetAddress address =
          InetAddress.getByName(bindAddress.equals("localhost") ? "127.0.0.1" : bindAddress);
      if (address.isLoopbackAddress()) {
        return address;
      }
    } catch (UnknownHostException unknown) {
      throw new IllegalArgumentException("No such address: " + bindAddress, unknown);
    }
    throw new IllegalArgumentException(
        "The local Scalekit gives tokens to everybody and listens on loopback only, not on "
            + bindAddress);
  }

  String urlHost() {
    return bindAddress.contains(":") && !bindAddress.startsWith("[")
        ? "[" + bindAddress + "]"
        : bindAddress;
  }
}
