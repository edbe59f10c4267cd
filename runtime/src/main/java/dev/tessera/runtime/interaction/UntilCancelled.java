package dev.tessera.runtime.interaction;

import java.nio.ByteBuffer;
import java.time.Duration;

/** Leads to the client as long as the call has not been cancelled: then nobody is listening. */
final class UntilCancelled implements Channel {
  private final Channel channel;
  private final Cancellation cancellation;

  UntilCancelled(Channel channel, Cancellation cancellation) {
    this.channel = channel;
    this.cancellation = cancellation;
  }

  @Override
  public boolean offer(ByteBuffer message) {
    return !cancellation.isCancelled() && channel.offer(message);
  }

  @Override
  public boolean disconnect(Duration retry) {
    return !cancellation.isCancelled() && channel.disconnect(retry);
  }

  @Override
  public boolean send(ByteBuffer message) {
    return !cancellation.isCancelled() && channel.send(message);
  }

  @Override
  public void becomeTask() {
    channel.becomeTask();
  }

  @Override
  public void status(String message) {
    channel.status(message);
  }
}
