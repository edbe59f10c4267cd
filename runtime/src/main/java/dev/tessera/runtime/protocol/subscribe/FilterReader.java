package dev.tessera.runtime.protocol.subscribe;

import dev.tessera.runtime.json.JsonReader;
import dev.tessera.runtime.json.RawJson;
import dev.tessera.runtime.protocol.subscribe.Change.OfList;
import dev.tessera.runtime.protocol.subscribe.Change.OfResource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads what a client wants to be notified of (MCP 2026-07-28, Subscriptions, Notification Filter).
 */
final class FilterReader {
  private static final String URIS = "resourceSubscriptions";
  private static final String TASKS = "taskIds";
  private static final String FIELD = "\"params.notifications\"";

  private final SubscriptionRules rules;
  private final Set<Change> changes = new LinkedHashSet<>();
  private final Set<String> tasks = new LinkedHashSet<>();
  private int named;
  private long characters;

  private FilterReader(SubscriptionRules rules) {
    this.rules = rules;
  }

  /**
   * What is wanted.
   *
   * @param filter the member of the request, if there is one
   * @param rules how many URIs and ids it may have
   */
  static Filter read(Optional<RawJson> filter, SubscriptionRules rules)
      throws MalformedFilterException {
    if (filter.isEmpty()) {
      throw new MalformedFilterException(FIELD + " is required: what to be notified of");
    }
    FilterReader reader = new FilterReader(rules);
    reader.object(filter.get().reader());
    return new Filter(reader.changes, reader.tasks);
  }

  private void object(JsonReader in) throws MalformedFilterException {
    for (in.map(); in.next(); ) {
      switch (in.member()) {
        case "toolsListChanged" -> list(in, OfList.TOOLS);
        case "promptsListChanged" -> list(in, OfList.PROMPTS);
        case "resourcesListChanged" -> list(in, OfList.RESOURCES);
        case URIS -> names(in, URIS, uri -> changes.add(new OfResource(uri)));
        case TASKS -> names(in, TASKS, tasks::add);
        default -> in.skip(); // a client may know of more than this revision has
      }
    }
    if (!in.violations().isEmpty()) {
      throw new MalformedFilterException(FIELD + " is wrong at " + in.violations().get(0));
    }
  }

  private void list(JsonReader in, OfList change) {
    if (in.readBoolean()) {
      changes.add(change);
    }
  }

  private void names(JsonReader in, String what, Consumer<String> wanted)
      throws MalformedFilterException {
    for (in.array(); in.next(); ) {
      String name = in.readString();
      if (name != null) {
        named++;
        characters += name.length();
        checkSize(what);
        wanted.accept(name);
      }
    }
  }

  private void checkSize(String what) throws MalformedFilterException {
    if (named > rules.maxUris() || characters > rules.maxCharacters()) {
      throw new MalformedFilterException(
          "\"params.notifications."
              + what
              + "\" has at most "
              + rules.maxUris()
              + (what.equals(URIS) ? " URIs" : " ids")
              + ", with "
              + rules.maxCharacters()
              + " characters together. Use several subscriptions.");
    }
  }
}
