package dev.tessera.sdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bridge knows: the SDK's core, the runtime, and servlets in one place. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tessera.sdk");

  @Test
  void servletsAreInOnePlace() {
    noClasses()
        .that()
        .resideInAPackage("dev.tessera.sdk")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.servlet..", "dev.tessera.sdk.servlet..")
        .check(CLASSES);
  }

  @Test
  void whichMapperTheSdkUsesIsTheUsersChoice() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.fasterxml..", "tools.jackson..", "com.networknt..", "io.undertow..")
        .check(CLASSES);
  }

  @Test
  void nothingReflects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(CLASSES);
  }

  @Test
  void noOtherPublishedModuleHasTheSdkOutsideOfItsTests() throws IOException {
    Pattern dependency = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);
    try (Stream<Path> files = Files.walk(Path.of(".."), 3)) {
      List<Path> poms =
          files
              .filter(file -> file.endsWith("pom.xml") && !file.startsWith("../sdk-bridge"))
              .filter(file -> !file.equals(Path.of("../pom.xml")))
              .toList();
      assertThat(poms).hasSizeGreaterThan(5);
      for (Path pom : poms) {
        String content = Files.readString(pom);
        if (content.contains("<maven.deploy.skip>true<")) {
          continue;
        }
        assertThat(dependency.matcher(content).results().map(MatchResult::group))
            .as(pom.toString())
            .filteredOn(each -> each.contains("io.modelcontextprotocol"))
            .allMatch(each -> each.contains("<scope>test</scope>"));
      }
    }
  }
}
