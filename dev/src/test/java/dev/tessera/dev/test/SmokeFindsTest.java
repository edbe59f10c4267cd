package dev.tessera.dev.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.dev.test.Smoke.Finding;
import dev.tessera.runtime.tool.AccessPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The smoke test finds what is wrong, and nothing that is right. */
class SmokeFindsTest {
  private static final List<Finding> FINDINGS = Smoke.test(new Greeter());

  @Test
  void aToolThatKeepsItsPromisesHasNoProblem() {
    assertThat(FINDINGS.stream().filter(each -> each.tool().equals("greet")))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.problem()).isEmpty());
  }

  @Test
  void whatIsTriedFollowsFromTheDescription() {
    assertThat(FINDINGS.stream().filter(each -> each.tool().equals("greet")).map(Finding::check))
        .containsExactly(
            "without a token",
            "with an expired token",
            "without the scope greet:use",
            "an unknown argument",
            "name left out",
            "null for name",
            "{} for name",
            "[] for name",
            "true for name",
            "1.5 for name",
            "times left out",
            "null for times",
            "{} for times",
            "[] for times",
            "true for times",
            "1.5 for times",
            "\"tessera\" for times");
  }

  @Test
  void anArgumentOfAnyTypeMustBeLetThroughAndAMapHoldsWhatItsSchemaSays() {
    assertThat(FINDINGS.stream().filter(each -> each.tool().equals("note")))
        .allSatisfy(each -> assertThat(each.problem()).isEmpty())
        .extracting(Finding::check)
        .contains("any left out", "null for any", "{} for any", "\"tessera\" for any")
        .contains("null for counts", "[] for counts")
        .contains("{\"tessera\":1.5} for counts", "{\"tessera\":[]} for counts");
  }

  @Test
  void aToolThatTakesMoreThanItSaysIsCalledWithWrongArgumentsOnly() {
    assertThat(FINDINGS.stream().filter(each -> each.tool().equals("open")))
        .allSatisfy(each -> assertThat(each.problem()).isEmpty())
        .extracting(Finding::check)
        .containsExactly(
            "without a token",
            "with an expired token",
            "null for count",
            "{} for count",
            "[] for count",
            "true for count",
            "1.5 for count",
            "\"tessera\" for count");
  }

  @Test
  void aToolThatReadsNoArgumentIsFoundOutByEachOfThem() {
    List<Finding> problems =
        FINDINGS.stream()
            .filter(each -> each.tool().equals("careless") && each.problem().isPresent())
            .toList();

    assertThat(problems)
        .extracting(Finding::check)
        .contains("an unknown argument", "name left out");
    assertThat(problems.get(0).problem().orElseThrow())
        .startsWith("Expected a refusal of the arguments, but got\nHTTP 200\n{")
        .contains("Hello, you!");
  }

  @Test
  void whereOneOfSeveralScopesWillDoAllOfThemAreWithheld() {
    assertThat(FINDINGS.stream().filter(each -> each.tool().equals("either")))
        .filteredOn(each -> each.check().startsWith("without any"))
        .singleElement()
        .satisfies(each -> assertThat(each.problem()).isEmpty());
  }

  @Test
  void whereCallersSeeOnlyWhatTheyMayUseTheRestDoesNotExist() {
    AccessPolicy granted =
        AccessPolicy.usual().withVisibility(AccessPolicy.Visibility.GRANTED).withAnonymous();

    assertThat(Smoke.test(new Greeter(granted)).stream().filter(each -> !isCareless(each)))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.problem()).isEmpty());
  }

  @Test
  void whereResultsSayWhatIsMissingNoStatusDoes() {
    AccessPolicy told = AccessPolicy.usual().withScopeDenial(AccessPolicy.ScopeDenial.TOOL_RESULT);

    assertThat(Smoke.test(new Greeter(told)).stream().filter(each -> !isCareless(each)))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.problem()).isEmpty());
  }

  private static boolean isCareless(Finding finding) {
    return finding.tool().equals("careless");
  }
}
