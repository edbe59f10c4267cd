package dev.tessera.runtime.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.runtime.json.JsonValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01";

  private static TraceContext of(String meta) {
    return TraceContext.of(RequestMeta.of(Optional.of(Sent.raw(meta))));
  }

  private static TraceContext parent(String value) {
    return of("{\"traceparent\":\"" + value + "\",\"tracestate\":\"a=1\"}");
  }

  @Test
  void theTraceIsAsTheClientSays() {
    TraceContext trace =
        of(
            "{\"x\":1,\"traceparent\":\""
                + PARENT
                + "\",\"tracestate\":\"a=1,b=2\",\"baggage\":\"user=7\"}");
    assertThat(trace)
        .isEqualTo(
            new TraceContext(Optional.of(PARENT), Optional.of("a=1,b=2"), Optional.of("user=7")));
    assertThat(trace.traceId()).contains("0af7651916cd43dd8448eb211c80319c");
    assertThat(trace.parentId()).contains("00f067aa0ba902b7");
    assertThat(trace.sampled()).isTrue();
  }

  @Test
  void withoutMetaThereIsNone() {
    TraceContext none = TraceContext.of(RequestMeta.of(Optional.empty()));
    assertThat(none.traceparent()).isEmpty();
    assertThat(none.traceId()).isEmpty();
    assertThat(none.sampled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "00-0AF7651916CD43DD8448EB211C80319C-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "ff-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01",
        "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01-more"
      })
  void whatIsMalformedCountsAsAbsentAndItsStateToo(String value) {
    assertThat(parent(value).traceparent()).isEmpty();
    assertThat(parent(value).tracestate()).isEmpty();
  }

  @Test
  void aLaterVersionMayHaveMore() {
    String later = "cc" + PARENT.substring(2) + "-what-comes";
    assertThat(parent(later).traceparent()).contains(later);
    assertThat(parent(later).tracestate()).contains("a=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"a=\\u0000\"", "\"\"", "\"a=\\u00e9\""})
  void baggageIsPrintable(String value) {
    assertThat(of("{\"baggage\":" + value + "}").baggage()).isEmpty();
  }

  @Test
  void whatIsTooLongCountsAsAbsent() {
    assertThat(of("{\"baggage\":\"a=" + "x".repeat(8_190) + "\"}").baggage()).isPresent();
    assertThat(of("{\"baggage\":\"a=" + "x".repeat(8_191) + "\"}").baggage()).isEmpty();
  }

  @Test
  void theWholeMetaCanBeRead() {
    RequestMeta meta =
        RequestMeta.of(Optional.of(Sent.raw("{\"com.example/tenant\":\"t\",\"n\":[1]}")));
    assertThat(meta.string("com.example/tenant")).contains("t");
    assertThat(meta.string("n")).isEmpty();
    assertThat(meta.member("n")).contains(JsonValue.array(JsonValue.of(1)));
    assertThat(meta.member("m")).isEmpty();
  }

  @Test
  void metaThatNobodyCanReadIsEmpty() {
    assertThat(RequestMeta.of(Optional.of(Sent.raw("{\"n\":1e999}"))).members()).isEmpty();
  }
}
