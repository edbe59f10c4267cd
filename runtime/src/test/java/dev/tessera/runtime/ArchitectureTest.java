package dev.tessera.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture in docs/architecture.md: which package knows which, and which library it may use. */
class ArchitectureTest {
  private static final String ROOT = "dev.tessera.runtime";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest
  @CsvSource({
    "json, json",
    "content, content json",
    "interaction, interaction json",
    "input, input content json",
    "tool, tool input interaction content json",
    "intercept, intercept tool interaction json",
    "resource, resource tool interaction content json",
    "prompt, prompt tool interaction content json",
    "completion, completion tool interaction json",
    "server, server tool resource prompt completion",
    "settings, settings",
    "state, state settings",
    "refusal, refusal tool",
    "auth.keys, auth.keys json refusal settings",
    "auth, auth auth.keys json refusal server settings tool",
    "protocol.message, protocol.message interaction json tool",
    "protocol.catalog, protocol.catalog protocol.message json tool resource prompt completion server",
    "protocol.uri, protocol.uri resource",
    "change, change server resource prompt tool content json",
    "protocol.expiry, protocol.expiry",
    "protocol.subscribe, protocol.subscribe protocol.message protocol.expiry json tool",
    "protocol.round, protocol.round protocol.message input interaction json state tool",
    "protocol.task, protocol.task protocol.message protocol.round protocol.subscribe input interaction json tool",
    "protocol.call, protocol.call protocol.task protocol.subscribe protocol.catalog protocol.uri protocol.message protocol.round protocol.expiry intercept input interaction content json tool resource prompt completion server",
    "protocol.session, protocol.session protocol.subscribe protocol.message protocol.round input interaction json tool",
    "protocol.offer, protocol.offer protocol.subscribe protocol.call protocol.catalog change tool resource prompt completion server",
    "protocol.modern, protocol.modern protocol.offer protocol.subscribe protocol.call protocol.catalog protocol.message protocol.round interaction json tool",
    "protocol.legacy, protocol.legacy protocol.offer protocol.subscribe protocol.call protocol.catalog protocol.message protocol.round protocol.session interaction json server tool",
    "protocol, protocol protocol.task protocol.offer protocol.subscribe change protocol.modern protocol.legacy protocol.session protocol.call protocol.catalog protocol.message protocol.round interaction json server state tool",
    "rate, rate settings",
    "http, http protocol protocol.message protocol.subscribe interaction auth rate refusal server settings json tool",
    "doctor, doctor auth auth.keys json rate refusal server settings tool",
    "stdio, stdio protocol protocol.message protocol.subscribe interaction json refusal tool",
  })
  void aPackageKnowsOnlyThoseBelowIt(String name, String known) {
    List<String> allowed = new ArrayList<>();
    Arrays.stream(known.split(" ")).map(part -> ROOT + "." + part).forEach(allowed::add);
    classes()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are in " + allowed + " or are not ours",
                type ->
                    !type.getPackageName().startsWith(ROOT)
                        || allowed.contains(type.getPackageName())))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "tools.jackson.., none",
    "com.nimbusds.., auth",
    "io.undertow.., http",
    "org.xnio.., http",
    "org.jboss.., none",
    "org.wildfly.., none"
  })
  void aLibraryIsUsedInOnePlace(String library, String place) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + place + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
