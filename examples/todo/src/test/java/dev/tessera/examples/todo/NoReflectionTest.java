package dev.tessera.examples.todo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Neither our classes nor the generated ones reflect, so a native image needs no configuration of
 * ours. What javac itself puts in for lambdas, records and string concatenation is exempt, and so
 * is the {@code valueOf} that it writes into every enum.
 */
@Tag(TodoServer.IN_PROCESS)
class NoReflectionTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.tessera")
          .that(not(resideInAPackage("dev.tessera.specification.."))); // for tests only

  static List<ArchRule> rules() {
    return List.of(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "sun.reflect..", "jdk.internal.reflect.."),
        noClasses()
            .should()
            .callMethodWhere(
                isOf(
                    Class.class,
                    "forName|newInstance|get.*(Method|Constructor|Field)s?|get(Declared)?Classes|getRecordComponents|getEnumConstants|getResource.*")),
        noClasses()
            .should()
            .callMethodWhere(
                isOf(java.lang.invoke.MethodHandles.class, "lookup|publicLookup|privateLookupIn")),
        noClasses()
            .should()
            .callMethodWhere(isOf(java.lang.invoke.MethodHandles.Lookup.class, ".*")),
        noClasses().should().callMethodWhere(isOf(ClassLoader.class, "loadClass|getResource.*")),
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.Object(Input|Output)Stream"),
        noClasses().should().dependOnClassesThat().areAssignableTo(java.util.ServiceLoader.class),
        noClasses().should().callMethodWhere(enumValueOf()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void nothingReflects(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void theGeneratedClassesAreAmongThoseLookedAt() {
    assertThat(CLASSES.contain(TodoToolsMcp.class)).isTrue();
    assertThat(CLASSES.contain(TodoToolsServer.class)).isTrue();
    assertThat(CLASSES.contain("dev.tessera.runtime.TesseraServer")).isTrue();
    assertThat(CLASSES.contain("dev.tessera.runtime.protocol.Engine")).isTrue();
  }

  private static DescribedPredicate<JavaCall<?>> isOf(Class<?> type, String methods) {
    return DescribedPredicate.describe(
        "a method of " + type.getName() + " like " + methods,
        call ->
            call.getTarget().getOwner().isEquivalentTo(type)
                && call.getTarget().getName().matches(methods));
  }

  private static DescribedPredicate<JavaCall<?>> enumValueOf() {
    return DescribedPredicate.describe(
        "Enum.valueOf, outside of the method that javac writes into every enum",
        call ->
            call.getTarget().getOwner().isEquivalentTo(Enum.class)
                && call.getTarget().getName().equals("valueOf")
                && !(call.getOriginOwner().isEnum()
                    && call.getOrigin().getName().equals("valueOf")));
  }
}
