package org.shouwang.notification;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.shouwang.platform.test.ArchitectureRules;

@AnalyzeClasses(packages = "org.shouwang.notification")
class NotificationArchTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule features_know_no_technology = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "org.shouwang.notification.text",
                    "org.shouwang.notification.ladder",
                    "org.shouwang.notification.reminder",
                    "org.shouwang.notification.contact",
                    "org.shouwang.notification.reply",
                    "org.shouwang.notification.confirmation",
                    "org.shouwang.notification.channel")
            .and()
            .haveSimpleNameNotEndingWith("Test")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.bson..",
                    "com.mongodb..",
                    "tools.jackson..",
                    "org.jsmpp..",
                    "org.shouwang.platform..",
                    "..app..",
                    "..web..",
                    "..messaging..",
                    "..persistence..");
}
