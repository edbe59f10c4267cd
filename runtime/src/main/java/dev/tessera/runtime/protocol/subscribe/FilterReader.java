package dev.tessera.runtime.protocol.subscribe;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.subscribe.Change.OfList;
import dev.tessera.runtime.protocol.subscribe.Change.OfResource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a client wants to be notified of (MCP 2026-07-28, Subscriptions, Notification Filter).
 */
final class FilterReader {
  private static final String FIELD = "\"params.notifications\"";

  private final SubscriptionRules rules;
  private final Set<Change> wanted = new LinkedHashSet<>();
  private int uris;
  private long characters;

  private FilterReader(SubscriptionRules rules) {
    this.rules = rules;
  }

  /**
   * What is wanted, each once, in the order of the filter.
   *
   * @param filter the member of the request, if there is one
   * @param rules how many URIs it may have
   */
  static Set<Change> read(Optional<RawJson> filter, SubscriptionRules rules)
      throws MalformedFilterException {
    if (filter.isEmpty()) {
      throw new MalformedFilterException(FIELD + " is required: what to be notified of");
    }
    FilterReader reader = new FilterReader(rules);
    reader.object(filter.get().reader());
    return reader.wanted;
  }

  private void object(JsonReader in) throws MalformedFilterException {
    for (in.map(); in.next(); ) {
      switch (in.member()) {
        case "toolsListChanged" -> list(in, OfList.TOOLS);
        case "promptsListChanged" -> list(in, OfList.PROMPTS);
        case "resourcesListChanged" -> list(in, OfList.RESOURCES);
        case "resourceSubscriptions" -> uris(in);
        default -> in.skip(); // a client may know of more than this revision has
      }
    }
    if (!in.violations().isEmpty()) {
      throw new MalformedFilterException(FIELD + " is wrong at " + in.violations().get(0));
    }
  }

  private void list(JsonReader in, OfList change) {
    if (in.readBoolean()) {
      wanted.add(change);
    }
  }

  private void uris(JsonReader in) throws MalformedFilterException {
    for (in.array(); in.next(); ) {
      String uri = in.readString();
      if (uri != null) {
        uris++;
        characters += uri.length();
        checkSize();
        wanted.add(new OfResource(uri));
      }
    }
  }

  private void checkSize() throws MalformedFilterException {
    if (uris > rules.maxUris() || characters > rules.maxCharacters()) {
      throw new MalformedFilterException(
          "\"params.notifications.resourceSubscriptions\" has at most "
              + rules.maxUris()
              + " URIs, with "
              + rules.maxCharacters()
              + " characters together. Use several subscriptions.");
    }
  }
}
