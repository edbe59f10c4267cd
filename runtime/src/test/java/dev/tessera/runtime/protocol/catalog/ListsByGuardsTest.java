package dev.tessera.runtime.protocol.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.protocol.message.Revision;
import dev.tessera.runtime.server.ServerDescription;
import dev.tessera.runtime.tool.AccessPolicy;
import dev.tessera.runtime.tool.AccessPolicy.Visibility;
import dev.tessera.runtime.tool.Caller;
import dev.tessera.runtime.tool.Guard;
import dev.tessera.runtime.tool.ScopeVocabulary;
import dev.tessera.runtime.tool.Tool;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListsByGuardsTest {
  private static final ScopeVocabulary SCOPES = vocabulary(30);
  private static final byte[] META = {'{', '}'};

  private static ScopeVocabulary vocabulary(int scopes) {
    ScopeVocabulary.Builder builder = ScopeVocabulary.builder();
    IntStream.range(0, scopes).forEach(i -> builder.scope("s" + i));
    return builder.build();
  }

  /** A server with a tool for each of the first scopes, and a second one behind the same guard. */
  private static Lists lists(int guards) {
    List<Tool> tools =
        IntStream.range(0, guards * 2)
            .mapToObj(i -> Tool.named("t" + i, Guard.allOf(SCOPES, "s" + i % guards)).build())
            .toList();
    return Lists.of(
        ServerDescription.named("S", "1", SCOPES)
            .tools(tools)
            .access(AccessPolicy.usual().withVisibility(Visibility.GRANTED))
            .build(),
        ListOptions.USUAL,
        META);
  }

  private static ByteBuffer page(Lists lists, Revision revision, Caller caller) {
    return lists.page(ListKind.TOOLS, 0, revision, caller).orElseThrow();
  }

  private static Caller caller(Set<String> scopes) {
    return Caller.local(SCOPES, scopes);
  }

  @Test
  void callersForWhomTheGuardsDecideAlikeGetTheSameBytes() {
    Lists lists = lists(2);
    ByteBuffer first = page(lists, Revision.MODERN, caller(Set.of("s0")));
    assertThat(page(lists, Revision.MODERN, caller(Set.of("s0", "s7", "unknown")))).isSameAs(first);
    assertThat(page(lists, Revision.MODERN, caller(Set.of("s0", "s1")))).isNotSameAs(first);
    assertThat(page(lists, Revision.R2025_06_18, caller(Set.of("s0")))).isNotSameAs(first);
  }

  @Test
  void aListThatWasForgottenIsPutTogetherAgain() {
    Lists lists = lists(20);
    ByteBuffer first = page(lists, Revision.MODERN, caller(Set.of("s3")));
    for (int i = 0; i < 1_000; i++) {
      page(lists, Revision.MODERN, caller(scopes(i)));
    }
    ByteBuffer again = page(lists, Revision.MODERN, caller(Set.of("s3")));
    assertThat(again).isNotSameAs(first).isEqualTo(first);
  }

  @Test
  void memoryIsFlatUnderManySetsOfScopes() {
    PreparedLists lists = new PreparedLists(10, 1_000);
    for (int i = 1; i <= 100_000; i++) {
      lists.get(key(i), () -> Optional.of(ByteBuffer.allocate(90)));
    }
    assertThat(lists.size()).isEqualTo(10);
    assertThat(lists.bytes()).isEqualTo(900);
  }

  @Test
  void bytesAreBoundedAsWell() {
    PreparedLists lists = new PreparedLists(10, 1_000);
    for (int i = 1; i <= 100; i++) {
      lists.get(key(i), () -> Optional.of(ByteBuffer.allocate(400)));
    }
    assertThat(lists.size()).isEqualTo(2);
    assertThat(lists.bytes()).isEqualTo(800);
    lists.get(key(101), () -> Optional.of(ByteBuffer.allocate(1_001)));
    assertThat(lists.size()).isEqualTo(2);
  }

  private static PreparedLists.Key key(int bits) {
    return new PreparedLists.Key(
        ListKind.TOOLS, 0, Revision.MODERN, BitSet.valueOf(new long[] {bits}));
  }

  /** Another set for each number, none of them that of {@code s3} alone. */
  private static Set<String> scopes(int number) {
    Set<String> scopes = new LinkedHashSet<>(Set.of("s19"));
    IntStream.range(0, 10).filter(i -> (number >> i & 1) == 1).forEach(i -> scopes.add("s" + i));
    return scopes;
  }
}
