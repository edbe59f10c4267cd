package dev.tessera.runtime.protocol.session;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions by id and by owner, each in the order of their last use.
 *
 * <p>For one thread at a time.
 */
final class SessionTable {
  private final Map<String, HttpSession> all = new LinkedHashMap<>();
  private final Map<Object, Map<String, HttpSession>> byOwner = new HashMap<>();

  Optional<HttpSession> get(String id) {
    return Optional.ofNullable(all.get(id));
  }

  int size() {
    return all.size();
  }

  int sizeOf(Object owner) {
    return byOwner.getOrDefault(owner, Map.of()).size();
  }

  /** Adds one, or moves it to the end: it is used now. */
  void use(HttpSession session) {
    remove(session);
    all.put(session.id(), session);
    byOwner
        .computeIfAbsent(session.owner(), owner -> new LinkedHashMap<>())
        .put(session.id(), session);
  }

  void remove(HttpSession session) {
    all.remove(session.id());
    byOwner.computeIfPresent(
        session.owner(),
        (owner, own) -> {
          own.remove(session.id());
          return own.isEmpty() ? null : own;
        });
  }

  /** The longest unused that can go. */
  Optional<HttpSession> spare() {
    return spare(all.values());
  }

  /** The longest unused of one owner that can go. */
  Optional<HttpSession> spareOf(Object owner) {
    return spare(byOwner.getOrDefault(owner, Map.of()).values());
  }

  private static Optional<HttpSession> spare(Collection<HttpSession> sessions) {
    return sessions.stream().filter(session -> !session.isBusy()).findFirst();
  }

  /** The longest unused first. */
  List<HttpSession> list() {
    return List.copyOf(all.values());
  }
}
