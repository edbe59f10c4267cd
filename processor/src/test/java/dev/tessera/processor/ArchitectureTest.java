package dev.tessera.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.squareup.javapoet.TypeName;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The packages know each other only as docs/architecture.md says. */
class ArchitectureTest {
  private static final String ROOT = "dev.tessera.processor";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPath("target/classes");

  @Test
  void packagesLookInOneDirection() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("root")
        .definedBy(ROOT)
        .layer("problem")
        .definedBy(ROOT + ".problem")
        .layer("model")
        .definedBy(ROOT + ".model")
        .layer("read")
        .definedBy(ROOT + ".read")
        .layer("check")
        .definedBy(ROOT + ".check")
        .layer("schema")
        .definedBy(ROOT + ".schema")
        .layer("lock")
        .definedBy(ROOT + ".lock")
        .layer("code")
        .definedBy(ROOT + ".code")
        .whereLayer("root")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("lock")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("code")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("schema")
        .mayOnlyBeAccessedByLayers("root", "check", "code", "lock")
        .whereLayer("model")
        .mayOnlyBeAccessedByLayers("root", "read", "check", "schema", "code", "lock")
        .whereLayer("problem")
        .mayOnlyBeAccessedByLayers("root", "model", "read", "check", "lock")
        .check(CLASSES);
  }

  @Test
  void onlyReadersSeeTheCompilersElements() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".model", ROOT + ".check", ROOT + ".schema")
        .should()
        .dependOnClassesThat(
            resideInAPackage("javax.lang.model..").or(resideInAPackage("com.sun.source..")))
        .check(CLASSES);
  }

  /** JavaPoet takes the modifiers of what it writes from there. */
  @Test
  void theGeneratorSeesNothingOfThemButModifiers() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".code")
        .should()
        .dependOnClassesThat(
            resideInAPackage("javax.lang.model..").and(not(nameMatching(".*Modifier;?"))))
        .check(CLASSES);
  }

  @Test
  void onlyWhereKnowsTheCompilersElementsAmongProblems() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".problem")
        .and()
        .doNotHaveSimpleName("Where")
        .should()
        .dependOnClassesThat(resideInAPackage("javax.lang.model.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheGeneratorWritesSource() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".code")
        .should()
        .dependOnClassesThat(
            resideInAPackage("com.squareup.javapoet").and(assignableTo(TypeName.class).negate()))
        .check(CLASSES);
  }
}
