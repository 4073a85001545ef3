package org.shouwang.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.shouwang.platform.test.ArchitectureRules;

@AnalyzeClasses(packages = "org.shouwang.registry", importOptions = ImportOption.DoNotIncludeTests.class)
class RegistryArchTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    private static final String[] PURE = {
        "org.shouwang.registry.access",
        "org.shouwang.registry.card",
        "org.shouwang.registry.code",
        "org.shouwang.registry.consent",
        "org.shouwang.registry.correction",
        "org.shouwang.registry.duplicate",
        "org.shouwang.registry.erasure",
        "org.shouwang.registry.glass",
        "org.shouwang.registry.household",
        "org.shouwang.registry.imports",
        "org.shouwang.registry.lifecycle",
        "org.shouwang.registry.organisation",
        "org.shouwang.registry.paper",
        "org.shouwang.registry.person",
        "org.shouwang.registry.retention",
        "org.shouwang.registry.rights",
        "org.shouwang.registry.roster",
        "org.shouwang.registry.table",
        "org.shouwang.registry.transfer",
        "org.shouwang.registry.webhook",
        "org.shouwang.registry.workgroup"
    };

    @ArchTest
    static final ArchRule the_domain_knows_no_frame = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "tools.jackson..",
                    "org.shouwang.platform..");

    @ArchTest
    static final ArchRule the_domain_knows_nobody_around_it = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..app..", "..web..", "..messaging..", "..persistence..", "..config..");

    @ArchTest
    static final ArchRule use_cases_know_no_adapter = noClasses()
            .that()
            .resideInAPackage("..app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.shouwang.registry..web..", "..persistence..", "com.mongodb..", "org.bson..")
            .because("platform.web is technical and meant for all");
}
