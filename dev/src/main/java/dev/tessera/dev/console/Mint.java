package dev.tessera.dev.console;

import java.time.Duration;
import java.util.List;

/** Makes tokens to order, good and bad. */
public interface Mint {

  /**
   * What a person wants.
   *
   * @param scopes the granted scopes, known ones or not
   * @param life how long it is valid, unless the fault says otherwise
   * @param fault one of {@link #faults()}
   * @param scopeForm one of {@link #scopeForms()}
   * @param oldIssuer whether {@code iss} is the environment rather than the resource
   */
  record Order(
      List<String> scopes, Duration life, String fault, String scopeForm, boolean oldIssuer) {
    /** Copies the list. */
    public Order {
      scopes = List.copyOf(scopes);
    }
  }

  /** What can be wrong with a token, in words; the first is nothing. */
  List<String> faults();

  /** The forms in which scopes are written, in words; the first is the usual one. */
  List<String> scopeForms();

  /** The token in its compact form. */
  String mint(Order order);
}
