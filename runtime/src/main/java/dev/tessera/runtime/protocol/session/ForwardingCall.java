package dev.tessera.runtime.protocol.session;

import dev.tessera.runtime.protocol.message.Outcome;
import dev.tessera.runtime.protocol.message.Responder;
import java.util.List;

/** A call that is another one, but for what its subclass says. */
abstract class ForwardingCall implements Outcome.Call {
  private final Outcome.Call call;

  ForwardingCall(Outcome.Call call) {
    this.call = call;
  }

  @Override
  public final boolean blocking() {
    return call.blocking();
  }

  @Override
  public final boolean streams() {
    return call.streams();
  }

  @Override
  public final boolean waitsForClient() {
    return call.waitsForClient();
  }

  @Override
  public final int calls() {
    return call.calls();
  }

  @Override
  public final boolean listens() {
    return call.listens();
  }

  @Override
  public final boolean takesRoom() {
    return call.takesRoom();
  }

  @Override
  public final List<Outcome.Denied> denied() {
    return call.denied();
  }

  @Override
  public final boolean endsWithItsConnection() {
    return call.endsWithItsConnection();
  }

  @Override
  public Outcome.Answer busy() {
    return call.busy();
  }

  @Override
  public void run(Responder responder) {
    call.run(responder);
  }

  @Override
  public final void cancel() {
    call.cancel();
  }
}
