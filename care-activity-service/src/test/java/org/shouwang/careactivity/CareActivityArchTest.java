package org.shouwang.careactivity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.shouwang.platform.test.ArchitectureRules;

@AnalyzeClasses(packages = "org.shouwang.careactivity", importOptions = ImportOption.DoNotIncludeTests.class)
class CareActivityArchTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule the_domain_knows_no_framework = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.shouwang.careactivity.careplan",
                    "org.shouwang.careactivity.activity",
                    "org.shouwang.careactivity.session",
                    "org.shouwang.careactivity.need",
                    "org.shouwang.careactivity.aid",
                    "org.shouwang.careactivity.progress",
                    "org.shouwang.careactivity.weather",
                    "org.shouwang.careactivity.evidence",
                    "org.shouwang.careactivity.growth",
                    "org.shouwang.careactivity.homework",
                    "org.shouwang.careactivity.pairing",
                    "org.shouwang.careactivity.counters")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.bson..",
                    "com.mongodb..",
                    "tools.jackson..",
                    "org.yaml..",
                    "org.shouwang.platform..");

    @ArchTest
    static final ArchRule the_domain_knows_nothing_below_it = noClasses()
            .that()
            .resideInAPackage("org.shouwang.careactivity.careplan")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.shouwang.careactivity.careplan.*..", "org.shouwang.careactivity.activity..");

    @ArchTest
    static final ArchRule progress_knows_nothing_below_it = noClasses()
            .that()
            .resideInAPackage("org.shouwang.careactivity.progress")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.shouwang.careactivity.progress.*..",
                    "org.shouwang.careactivity.activity..",
                    "org.shouwang.careactivity.careplan.*..");

    @ArchTest
    static final ArchRule support_plans_know_nothing_below_them = noClasses()
            .that()
            .resideInAPackage("org.shouwang.careactivity.growth")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.shouwang.careactivity.growth.*..",
                    "org.shouwang.careactivity.activity..",
                    "org.shouwang.careactivity.careplan.*..",
                    "org.shouwang.careactivity.progress.*..");

    @ArchTest
    static final ArchRule homework_knows_nothing_below_it = noClasses()
            .that()
            .resideInAPackage("org.shouwang.careactivity.homework")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.shouwang.careactivity.homework.*..",
                    "org.shouwang.careactivity.activity..",
                    "org.shouwang.careactivity.careplan..",
                    "org.shouwang.careactivity.progress..");

    @ArchTest
    static final ArchRule pairing_knows_nothing_below_it = noClasses()
            .that()
            .resideInAPackage("org.shouwang.careactivity.pairing")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.shouwang.careactivity.pairing.*..",
                    "org.shouwang.careactivity.activity..",
                    "org.shouwang.careactivity.careplan.*..");

    @ArchTest
    static final ArchRule use_cases_know_no_adapter = noClasses()
            .that()
            .resideInAPackage("..app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.shouwang.careactivity..web",
                    "org.shouwang.careactivity..messaging",
                    "org.shouwang.careactivity..persistence",
                    "org.springframework..",
                    "org.bson..",
                    "tools.jackson..")
            .because("adapters depend on use cases");
}
