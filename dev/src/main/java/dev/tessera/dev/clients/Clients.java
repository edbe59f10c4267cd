package dev.tessera.dev.clients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All clients: those of preloaded documents, and the last ones that registered. Safe for use by
 * several threads.
 */
public final class Clients {
  private static final int MAX_REGISTERED = 1_000;

  private final Map<String, Client> documented;
  private final Map<String, Client> registered =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Client> eldest) {
          return size() > MAX_REGISTERED;
        }
      };

  public Clients(List<Client> documented) {
    this.documented =
        documented.stream().collect(Collectors.toUnmodifiableMap(Client::id, Function.identity()));
  }

  public synchronized void add(Client client) {
    registered.put(client.id(), client);
  }

  public synchronized Optional<Client> find(String id) {
    return Optional.ofNullable(documented.get(id))
        .or(() -> Optional.ofNullable(registered.get(id)));
  }

  /** Those of documents first, then the last that registered. */
  public synchronized List<Client> all() {
    List<Client> all = new ArrayList<>(documented.values());
    all.addAll(registered.values());
    return all;
  }
}
