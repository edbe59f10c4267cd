package dev.tessera.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.SampleTools;
import dev.tessera.runtime.protocol.message.Outcome;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list is prepared once, and no answer has a copy of it. */
class SharedListTest {
  private final Engine engine = new Engine(new SampleTools());

  private Outcome send(String revision, String body) {
    return Peer.legacy(revision).on(engine).send(body);
  }

  private static String list(String id) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/list\"}";
  }

  private static List<ByteBuffer> parts(Outcome outcome) {
    return ((Outcome.Answer) outcome).parts();
  }

  private static ByteBuffer longest(List<ByteBuffer> parts) {
    return parts.stream().max((a, b) -> a.remaining() - b.remaining()).orElseThrow();
  }

  @Test
  void everyAnswerHasAnIdOfItsOwnAndTheSameBytes() {
    String first = Peer.show(send("2025-11-25", list("1")));
    String second = Peer.show(send("2025-11-25", list("\"two\"")));
    assertThat(first).startsWith("200 {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"tools\":[");
    assertThat(second).isEqualTo(first.replace("\"id\":1,", "\"id\":\"two\","));
  }

  @Test
  void anAnswerThatIsSentLeavesTheListToTheNext() {
    List<ByteBuffer> sent = parts(send("2025-11-25", list("1")));
    String text = Peer.text(new Outcome.Answer(200, sent).body());
    sent.forEach(part -> part.position(part.limit()));
    assertThat(Peer.show(send("2025-11-25", list("1")))).isEqualTo("200 " + text);
  }

  @Test
  void nobodyCanChangeTheList() {
    ByteBuffer list = longest(parts(send("2025-11-25", list("1"))));
    assertThat(list.remaining()).isGreaterThan(100);
    assertThat(list.isReadOnly()).isTrue();
  }

  @Test
  void aBatchOfListsIsOneArrayThatCopiesNone() {
    Outcome.Call batch = (Outcome.Call) send("2025-03-26", "[" + list("1") + "," + list("2") + "]");
    Outcome.Answer answer = Heard.of(batch).answer().join();
    String one = Peer.show(send("2025-03-26", list("1"))).substring("200 ".length());
    assertThat(Peer.text(answer.body()))
        .isEqualTo("[" + one + "," + one.replace("\"id\":1,", "\"id\":2,") + "]");
    assertThat(answer.parts()).filteredOn(ByteBuffer::isReadOnly).hasSize(2);
    assertThat(answer.size()).isEqualTo(answer.body().remaining());
  }
}
