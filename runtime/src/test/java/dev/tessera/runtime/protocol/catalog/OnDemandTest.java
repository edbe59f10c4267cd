package dev.tessera.runtime.protocol.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.protocol.message.Revision;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnDemandTest {
  private final Queue<Revision> made = new ConcurrentLinkedQueue<>();
  private final OnDemand<Revision, Object> objects =
      new OnDemand<>(
          revision -> {
            made.add(revision);
            return new Object();
          });

  @Test
  void nothingIsMadeThatNobodyAsksFor() {
    objects.get(Revision.MODERN);
    assertThat(made).containsExactly(Revision.MODERN);
  }

  @Test
  void howeverManyAskAtOnceEachGetsTheSame() {
    List<Object> got =
        IntStream.range(0, 200)
            .parallel()
            .boxed()
            .flatMap(i -> Stream.of(Revision.values()))
            .map(objects::get)
            .distinct()
            .toList();
    assertThat(got).hasSize(Revision.values().length);
    assertThat(made).containsExactlyInAnyOrder(Revision.values());
  }
}
