package dev.tessera.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private final JsonWriter out = new JsonWriter(16);

  @Test
  void separatesMembersAndElementsByCommas() {
    out.beginObject().name("a").value(1).name("b").beginArray().value(true).value(1.5);
    out.nullValue().beginObject().endObject().value("x").endArray().name("c").value(1f).endObject();
    assertThat(out).hasToString("{\"a\":1,\"b\":[true,1.5,null,{},\"x\"],\"c\":1.0}");
  }

  @Test
  void escapesWhatJsonDemandsAndWritesTheRestAsUtf8() {
    out.value("\"\\\n\r\t\u0001\u007F\u00E9\u20AC\uD83D\uDE00");
    assertThat(out).hasToString("\"\\\"\\\\\\n\\r\\t\\u0001\u007F\u00E9\u20AC\uD83D\uDE00\"");
  }

  @Test
  void replacesHalfASurrogatePair() {
    out.value("a\uD83Db\uDE00");
    assertThat(out).hasToString("\"a\uFFFDb\uFFFD\"");
  }

  @Test
  void writesTheJsonOfAnotherWriterAsOneString() {
    JsonWriter inner = new JsonWriter();
    inner.beginObject().name("a\n").value("\"\u20AC\"").endObject();
    out.beginArray().textOf(inner).rawValue(inner).endArray();
    String text = inner.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    assertThat(out).hasToString("[\"" + text + "\"," + inner + "]");
  }

  @Test
  void namesTheMemberWhereAValueIsMissing() {
    out.beginObject().name("title");
    assertThatThrownBy(() -> out.value((String) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("The result has null in \"title\"");
  }

  @Test
  void refusesNumbersThatJsonDoesNotHave() {
    out.beginObject().name("ratio");
    assertThatThrownBy(() -> out.value(Double.NaN)).hasMessageContaining("\"ratio\"");
    assertThatThrownBy(() -> out.value(Float.POSITIVE_INFINITY)).hasMessageContaining("\"ratio\"");
  }

  @Test
  void endsAValueThatHasNoEnd() {
    out.name("all");
    for (int i = 0; i < JsonWriter.MAX_DEPTH; i++) {
      out.beginArray();
    }
    assertThatThrownBy(out::beginObject)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The result is more than 500 levels deep, in \"all\"");
    out.reset();
    out.beginArray().endArray().beginObject().endObject();
    assertThat(out).hasToString("[],{}");
  }

  @Test
  void canBeUsedAgain() {
    out.value("first");
    out.reset();
    out.value("second");
    assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("\"second\"");
    assertThat(out.view().remaining()).isEqualTo(out.size());
  }
}
