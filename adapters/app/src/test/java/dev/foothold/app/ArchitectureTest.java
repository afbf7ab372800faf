package dev.foothold.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The package graph. Maven keeps modules apart; this keeps packages apart, and modules from
/// reaching where a test or a shared dependency would let them.
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(new NoTestJars())
          .importPackages("dev.foothold");

  /// `DoNotIncludeTests` knows folders of test classes; under `verify` those of other modules are
  /// jars ([ArchUnit 1308](https://github.com/TNG/ArchUnit/issues/1308)).
  private static final class NoTestJars implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @Test
  void allModulesWereSeen() {
    assertThat(OURS).hasSizeGreaterThan(150);
    assertThat(
            List.of(
                OURS.containPackage("dev.foothold.core.model"),
                OURS.containPackage("dev.foothold.knowledge.index"),
                OURS.containPackage("dev.foothold.adapter.discord"),
                OURS.containPackage("dev.foothold.adapter.slack"),
                OURS.containPackage("dev.foothold.adapter.storage"),
                OURS.containPackage("dev.foothold.adapter.terminal"),
                OURS.containPackage("dev.foothold.app")))
        .containsOnly(true);
  }

  @Test
  void testsWereNotSeen() {
    assertThat(OURS.containPackage("dev.foothold.core.testing")).isFalse();
  }

  @Test
  void theCoreKnowsNobody() {
    classes()
        .that()
        .resideInAPackage("dev.foothold.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.foothold.core..", "java..", "javax.crypto..", "org.slf4j..", "org.jspecify..")
        .check(OURS);
  }

  @Test
  void modelsKnowOnlyEachOther() {
    onlyKnows("model", "model");
  }

  @Test
  void portsSpeakInModelsAndViews() {
    onlyKnows("port", "port", "model", "view");
    onlyKnows("view", "view", "model");
  }

  @Test
  void privacyStandsOnModelsAndPorts() {
    onlyKnows("privacy", "privacy", "model", "port");
  }

  @Test
  void policyStandsOnModelsPortsAndPrivacy() {
    onlyKnows("policy", "policy", "model", "port", "privacy");
  }

  @Test
  void desksStandOnPolicy() {
    onlyKnows("advice", "advice", "model", "port", "policy");
    onlyKnows("suggest", "suggest", "model", "port", "policy", "privacy");
    onlyKnows("gaps", "gaps", "suggest", "model", "port", "policy");
    onlyKnows("feedback", "feedback", "gaps", "model", "port", "policy", "privacy");
  }

  @Test
  void memoryImplementsPorts() {
    onlyKnows("memory", "memory", "model", "port");
  }

  @Test
  void answeringStandsOnPortsModelsAndPrivacy() {
    onlyKnows("answer", "answer", "model", "port", "privacy");
  }

  private static void onlyKnows(String corePackage, String... others) {
    String[] allowed =
        List.of(others).stream()
            .map(other -> "dev.foothold.core." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.foothold.core." + corePackage + "..")
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("dev.foothold..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                            allowed))))
        .check(OURS);
  }

  @Test
  void knowledgeKnowsTheCoreAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.foothold.knowledge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.foothold.adapter..", "dev.foothold.app..")
        .check(OURS);
  }

  @Test
  void adaptersKnowTheCoreAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.foothold.adapter..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.foothold.knowledge..", "dev.foothold.app..")
        .check(OURS);
  }

  @Test
  void adaptersDoNotKnowEachOther() {
    slices().matching("dev.foothold.adapter.(*)..").should().notDependOnEachOther().check(OURS);
  }

  @Test
  void nobodyKnowsTheApp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.foothold.app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.foothold.app..")
        .check(OURS);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("dev.foothold.(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void nobodyPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.foothold.adapter.terminal..", "dev.foothold.app..")
        .should(ACCESS_STANDARD_STREAMS)
        .check(OURS);
  }

  @Test
  void theCoreIsToldTheTime() {
    noClasses()
        .that()
        .resideInAPackage("dev.foothold.core..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(OURS);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<JavaPackage> packages =
        OURS.getPackage("dev.foothold").getSubpackagesInTree().stream()
            .filter(one -> !one.getClasses().isEmpty())
            .toList();

    assertThat(packages)
        .hasSizeGreaterThan(8)
        .allSatisfy(
            one -> assertThat(one.isAnnotatedWith(NullMarked.class)).as(one.getName()).isTrue());
  }
}
