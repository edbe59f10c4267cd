package dev.tessera.runtime.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UntilCancelledTest {
  private final List<ByteBuffer> sent = new ArrayList<>();
  private final Interaction interaction =
      new Interaction(
          Wishes.none(),
          new Channel() {
            @Override
            public boolean offer(ByteBuffer message) {
              return sent.add(message);
            }

            @Override
            public boolean send(ByteBuffer message) {
              return sent.add(message);
            }
          });

  @Test
  void nothingIsSaidToAClientThatHasCancelled() {
    ByteBuffer message = ByteBuffer.allocate(1);
    assertThat(interaction.channel().offer(message)).isTrue();
    assertThat(interaction.channel().send(message)).isTrue();
    interaction.cancel();
    assertThat(interaction.channel().offer(message)).isFalse();
    assertThat(interaction.channel().send(message)).isFalse();
    assertThat(sent).hasSize(2);
  }
}
