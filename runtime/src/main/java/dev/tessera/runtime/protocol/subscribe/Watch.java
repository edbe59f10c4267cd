package dev.tessera.runtime.protocol.subscribe;

import dev.tessera.runtime.protocol.subscribe.Change.OfList;
import dev.tessera.runtime.protocol.subscribe.Change.OfResource;
import dev.tessera.runtime.tool.Caller;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a client of a revision that begins with a handshake hears of changes: of every list, since
 * the server has said that it tells of them, and of the resources that the client has subscribed to
 * one by one (MCP 2025-11-25, Resources, Subscriptions).
 *
 * <p>Thread-safe.
 */
public final class Watch implements Sink {
  private final Listening listening;
  private final SubscriptionRules rules;
  private final Subscription subscription;
  private final Set<String> uris = new HashSet<>();
  private long characters;
  private volatile Runnable waker = () -> {};

  Watch(Listening listening, SubscriptionRules rules) {
    this.listening = listening;
    this.rules = rules;
    this.subscription = listening.subscription(this);
  }

  /** Begins: changes from now on are told. */
  public void begin() {
    for (OfList list : OfList.values()) {
      subscription.want(list);
    }
    subscription.open();
  }

  /** Has somebody told when there is something to take, on whatever thread. */
  public void wake(Runnable by) {
    waker = by;
  }

  /**
   * Subscribes to a resource, once more or for the first time.
   *
   * @return whether there was room
   */
  public synchronized boolean subscribe(String uri) {
    if (uris.contains(uri)) {
      return true;
    }
    if (uris.size() >= rules.maxUris() || characters + uri.length() > rules.maxCharacters()) {
      return false;
    }
    uris.add(uri);
    characters += uri.length();
    subscription.want(new OfResource(uri));
    return true;
  }

  /** Is told of this resource no more. */
  public synchronized void unsubscribe(String uri) {
    if (uris.remove(uri)) {
      characters -= uri.length();
      subscription.forget(new OfResource(uri));
    }
  }

  /**
   * The next notification, if there is one for this caller at the moment.
   *
   * @param caller who listens
   */
  public Optional<ByteBuffer> next(Caller caller) {
    Optional<Change> change = subscription.take();
    while (change.isPresent() && !listening.isTold(change.get(), caller)) {
      change = subscription.take();
    }
    return change.map(told -> told.notification(Optional.empty()));
  }

  /** The client has gone. */
  public void end() {
    subscription.end();
  }

  @Override
  public void changed() {
    waker.run();
  }

  /** The server goes down, and the connection with it. */
  @Override
  public void ended() {}
}
