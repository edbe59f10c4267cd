package dev.tessera.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatchTest {
  private final Patch<String> absent = Patch.absent();
  private final Patch<String> toNull = Patch.ofNull();
  private final Patch<String> toValue = Patch.of("new");

  @Test
  void leavesClearsOrSetsWhatItIsAppliedTo() {
    assertThat(absent.applyTo("old")).isEqualTo("old");
    assertThat(absent.applyTo(null)).isNull();
    assertThat(toNull.applyTo("old")).isNull();
    assertThat(toValue.applyTo("old")).isEqualTo("new");
  }

  @Test
  void tellsItsThreeFormsApart() {
    assertThat(absent.isAbsent()).isTrue();
    assertThat(absent.isNull()).isFalse();
    assertThat(toNull.isAbsent()).isFalse();
    assertThat(toNull.isNull()).isTrue();
    assertThat(toValue.isAbsent()).isFalse();
    assertThat(toValue.isNull()).isFalse();
    assertThat(toValue.value()).contains("new");
    assertThat(toNull.value()).isEmpty();
    assertThat(absent.value()).isEmpty();
    assertThat(List.of(absent, toNull, toValue)).hasToString("[absent, null, new]");
  }

  @Test
  void tellsAConsumerOfChangesOnly() {
    List<@Nullable String> changes = new ArrayList<>();
    absent.ifChanged(changes::add);
    toNull.ifChanged(changes::add);
    toValue.ifChanged(changes::add);
    assertThat(changes).containsExactly(null, "new");
  }

  @Test
  void isEqualToTheSameChange() {
    assertThat(toValue).isEqualTo(Patch.ofNullable("new")).hasSameHashCodeAs(Patch.of("new"));
    assertThat(toNull).isEqualTo(Patch.ofNullable(null)).isNotEqualTo(absent);
    assertThat(toValue).isNotEqualTo(Patch.of("other")).isNotEqualTo(toNull);
  }
}
