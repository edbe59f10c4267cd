package dev.tessera.runtime.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final ScopeVocabulary SCOPES =
      ScopeVocabulary.builder()
          .scope("read")
          .scope("write", "read")
          .scope("admin", "write", "read")
          .scope("audit")
          .build();

  @Test
  void permitsWhoHoldsTheScopeOrOneThatImpliesIt() {
    Guard guard = Guard.allOf(SCOPES, "read");
    assertThat(guard.decide(Set.of("read")).permitted()).isTrue();
    assertThat(guard.decide(Set.of("admin")).permitted()).isTrue();
    assertThat(guard.decide(Set.of("audit")).permitted()).isFalse();
  }

  @Test
  void namesTheOneScopeThatIsRequired() {
    assertThat(Guard.allOf(SCOPES, "write").decide(Set.of("read")))
        .isEqualTo(
            new Decision(
                false,
                List.of("write"),
                List.of("write"),
                "Insufficient permissions: `write` scope required."));
  }

  @Test
  void namesOnlyTheMissingScopesOfSeveralInDeclaredOrder() {
    Guard guard = Guard.allOf(SCOPES, "audit", "write");
    assertThat(guard.decide(Set.of()))
        .isEqualTo(
            new Decision(
                false,
                List.of("write", "audit"),
                List.of("write", "audit"),
                "Missing scopes: write, audit"));
    assertThat(guard.decide(Set.of("admin")).message()).isEqualTo("Missing scopes: audit");
    assertThat(guard.decide(Set.of("admin")).required()).containsExactly("write", "audit");
  }

  @Test
  void asksForOneOfSeveral() {
    Guard guard = Guard.anyOf(SCOPES, "write", "audit");
    assertThat(guard.decide(Set.of("audit")).permitted()).isTrue();
    assertThat(guard.decide(Set.of("admin")).permitted()).isTrue();
    assertThat(guard.decide(Set.of("read")).message())
        .isEqualTo("One of these scopes is required: write, audit");
    assertThat(Guard.anyOf(SCOPES, "write").decide(Set.of()).message())
        .isEqualTo("Insufficient permissions: `write` scope required.");
  }

  @Test
  void comparesScopesExactly() {
    Guard guard = Guard.allOf(SCOPES, "read");
    for (String lookalike : List.of("READ", "read ", "read*", "*", "re\u0430d", "")) {
      assertThat(guard.decide(Set.of(lookalike)).permitted()).as(lookalike).isFalse();
    }
  }

  @Test
  void permitsEverybodyWhereNoScopeIsNeeded() {
    assertThat(Guard.open(SCOPES).decide(Set.of()).permitted()).isTrue();
    assertThat(Guard.open(SCOPES).isPublic()).isTrue();
    assertThat(Guard.authenticated(SCOPES).decide(Set.of()).permitted()).isTrue();
    assertThat(Guard.authenticated(SCOPES).isPublic()).isFalse();
  }

  @Test
  void knowsMoreScopesThanAWordHasBits() {
    ScopeVocabulary.Builder builder = ScopeVocabulary.builder();
    IntStream.range(0, 200).forEach(i -> builder.scope("s" + i));
    ScopeVocabulary many = builder.build();
    Guard guard = Guard.allOf(many, "s63", "s64", "s199");
    assertThat(guard.decide(Set.of("s63", "s64", "s199")).permitted()).isTrue();
    assertThat(guard.decide(Set.of("s63", "s199")).missing()).containsExactly("s64");
    assertThat(many.expand(Set.of("s130")).contains("s130")).isTrue();
    assertThat(many.expand(Set.of("s130")).contains("s2")).isFalse();
  }

  @Test
  void makesSetsThatAreKeys() {
    assertThat(SCOPES.expand(Set.of("write")))
        .isEqualTo(SCOPES.expand(List.of("write", "read", "x")));
    assertThat(SCOPES.expand(Set.of("write"))).isNotEqualTo(SCOPES.expand(Set.of("read")));
    assertThat(SCOPES.expand(SCOPES.names())).isEqualTo(SCOPES.all());
  }

  @Test
  void refusesScopesThatAreNotDeclared() {
    assertThatThrownBy(() -> Guard.allOf(SCOPES, "delete"))
        .hasMessage("Scope \"delete\" is not declared");
    assertThatThrownBy(() -> ScopeVocabulary.builder().scope("a", "b").build())
        .hasMessage("Scope \"b\" is not declared");
    assertThatThrownBy(() -> ScopeVocabulary.builder().scope("a").scope("a"))
        .hasMessage("Scope \"a\" is declared twice");
  }

  @Test
  void startsLogInWithTheInitialScopesOrWithAll() {
    assertThat(SCOPES.initial()).isEqualTo(SCOPES.names());
    assertThat(ScopeVocabulary.builder().scope("a").scope("b").initial("b").build().initial())
        .containsExactly("b");
  }

  @Test
  void knowsWhatACallerHolds() {
    Caller caller = Caller.local(SCOPES, Set.of("write", "other"));
    assertThat(caller.hasScope("read")).isTrue();
    assertThat(caller.hasScope("other")).isTrue();
    assertThat(caller.hasScope("admin")).isFalse();
    assertThat(Caller.anonymous(SCOPES).hasScope("read")).isFalse();
  }

  @Test
  void guardsThatAskForTheSameAreEqual() {
    assertThat(Guard.allOf(SCOPES, "write", "audit"))
        .isEqualTo(Guard.allOf(SCOPES, "audit", "write"))
        .hasSameHashCodeAs(Guard.allOf(SCOPES, "audit", "write"))
        .isNotEqualTo(Guard.anyOf(SCOPES, "write", "audit"))
        .isNotEqualTo(Guard.allOf(SCOPES, "write"));
    assertThat(Guard.open(SCOPES)).isNotEqualTo(Guard.authenticated(SCOPES));
  }
}
