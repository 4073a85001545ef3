package org.shouwang.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.shouwang.platform.test.ArchitectureRules;

@AnalyzeClasses(packages = "org.shouwang.reporting")
class ReportingArchTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule indicators_are_plain_java = noClasses()
            .that()
            .resideInAPackage("..indicator..")
            .and()
            .haveSimpleNameNotEndingWith("Test")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "org.bson..", "tools.jackson..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule facts_and_figures_know_nothing_of_spring = noClasses()
            .that()
            .resideInAnyPackage("org.shouwang.reporting.facts", "org.shouwang.reporting.figures")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "tools.jackson..");
}
