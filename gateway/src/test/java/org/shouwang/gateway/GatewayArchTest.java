package org.shouwang.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.shouwang.platform.test.ArchitectureRules;

@AnalyzeClasses(packages = "org.shouwang.gateway")
class GatewayArchTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule the_account_knows_no_framework = noClasses()
            .that()
            .resideInAPackage("org.shouwang.gateway.account")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "tools.jackson..");
}
