package dev.tessera.runtime.protocol.subscribe;

import dev.tessera.runtime.json.JsonWriter;
import dev.tessera.runtime.json.RawJson;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * That something has changed, which clients may want to hear of. Changes that are equal are one.
 */
public sealed interface Change {
  /** The method of the notification. */
  String method();

  /** Writes the members of the notification's {@code params}, besides {@code _meta}. */
  void writeParams(JsonWriter out);

  /** A list is another. */
  enum OfList implements Change {
    /** The tools (MCP 2026-07-28, Tools, List Changed Notification). */
    TOOLS("tools"),
    /** The prompts (MCP 2026-07-28, Prompts, List Changed Notification). */
    PROMPTS("prompts"),
    /** The resources or their templates (MCP 2026-07-28, Resources, List Changed Notification). */
    RESOURCES("resources");

    private final String method;

    OfList(String what) {
      method = "notifications/" + what + "/list_changed";
    }

    @Override
    public String method() {
      return method;
    }

    @Override
    public void writeParams(JsonWriter out) {}
  }

  /**
   * What is read at a URI is another (MCP 2026-07-28, Resources, Resource Updated). It can be
   * compared so that hash tables stay quick whatever URIs clients make up.
   *
   * @param uri the URI
   */
  record OfResource(String uri) implements Change, Comparable<OfResource> {
    @Override
    public String method() {
      return "notifications/resources/updated";
    }

    @Override
    public void writeParams(JsonWriter out) {
      out.name("uri").value(uri);
    }

    @Override
    public int compareTo(OfResource other) {
      return uri.compareTo(other.uri);
    }
  }

  /**
   * A task has come further (SEP-2663, Task Status Notifications). What is told is its state at the
   * moment when the client has room for it, so nothing is lost where several changes become one.
   *
   * @param task the task
   */
  record OfTask(Followed task) implements Change {
    @Override
    public String method() {
      return "notifications/tasks";
    }

    @Override
    public void writeParams(JsonWriter out) {
      task.writeState(out);
    }
  }

  /**
   * The notification.
   *
   * @param subscription the id of the subscription that it is for (MCP 2026-07-28, Subscriptions,
   *     Receiving Notifications); empty in revisions that have no ids
   */
  default ByteBuffer notification(Optional<RawJson> subscription) {
    return Notifications.of(method(), subscription, this::writeParams);
  }
}
