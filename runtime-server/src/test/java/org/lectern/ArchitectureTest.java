package org.lectern;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions of the house: command line and wiring, then features, then infrastructure; rules stay pure. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lectern");

    private static final String[] FEATURES = {
        "org.lectern.account..",
        "org.lectern.organization..",
        "org.lectern.privacy..",
        "org.lectern.oidc..",
        "org.lectern.assignment..",
        "org.lectern.billing..",
        "org.lectern.catalog..",
        "org.lectern.certificate..",
        "org.lectern.client..",
        "org.lectern.content..",
        "org.lectern.demo..",
        "org.lectern.embedding..",
        "org.lectern.enrollment..",
        "org.lectern.feed..",
        "org.lectern.importing..",
        "org.lectern.learning..",
        "org.lectern.media..",
        "org.lectern.quiz..",
        "org.lectern.report..",
        "org.lectern.runtime..",
        "org.lectern.sequencing..",
        "org.lectern.webhook.."
    };
    private static final String[] INFRASTRUCTURE = {
        "org.lectern.http..",
        "org.lectern.database..",
        "org.lectern.audit..",
        "org.lectern.mail..",
        "org.lectern.outbound..",
        "org.lectern.schedule.."
    };
    private static final String[] RULES = {
        "org.lectern.runtime.outcome..", "org.lectern.runtime.values..", "org.lectern.quiz.."
    };

    static List<ArchRule> rules() {
        return Stream.of(
                        infrastructureKnowsNoFeature(),
                        noCycles(),
                        rulesArePure(),
                        sequencingIsPure(),
                        packagesKnowNoServer(),
                        mappersAreHidden(),
                        nobodyKnowsTheWiring())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static ArchRule infrastructureKnowsNoFeature() {
        return noClasses()
                .that()
                .resideInAnyPackage(INFRASTRUCTURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES);
    }

    private static ArchRule noCycles() {
        return slices().matching("org.lectern.(*)..").should().beFreeOfCycles();
    }

    private static ArchRule rulesArePure() {
        return classes()
                .that()
                .resideInAnyPackage(RULES)
                .should(onlyDependOnClassesThat(resideInAnyPackage(
                        "org.lectern.runtime.outcome..",
                        "org.lectern.runtime.values..",
                        "org.lectern.quiz..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson.annotation..")));
    }

    private static ArchRule sequencingIsPure() {
        return classes()
                .that()
                .resideInAPackage("org.lectern.sequencing..")
                .should(onlyDependOnClassesThat(resideInAnyPackage(
                        "org.lectern.sequencing..",
                        "org.lectern.packages..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson.annotation..")));
    }

    private static ArchRule packagesKnowNoServer() {
        return noClasses()
                .that()
                .resideInAPackage("org.lectern.packages..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "jakarta.ws.rs..", "org.eclipse.jetty..", "java.net.http..");
    }

    /** A feature reaches another through its service: mappers are package-private. */
    private static ArchRule mappersAreHidden() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Mapper")
                .and()
                .areInterfaces()
                .should()
                .notBePublic();
    }

    private static ArchRule nobodyKnowsTheWiring() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.lectern")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lectern");
    }
}
