package org.shouwang.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** Rules that hold in every service. A feature package holds the domain; its app, web, messaging and persistence lie below it. */
public final class ArchitectureRules {

    private static final DescribedPredicate<JavaClass> NOT_A_TEST = DescribedPredicate.describe(
            "are not tests",
            type -> type.getSource()
                    .map(source -> !source.getUri().toString().contains("/test-classes/"))
                    .orElse(true));

    private ArchitectureRules() {}

    @ArchTest
    static final ArchRule time_and_ids_are_injected = noClasses()
            .that(NOT_A_TEST)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("Clock and Ids are injected");

    @ArchTest
    static final ArchRule one_json_library = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..")
            .because("Jackson 3 is tools.jackson");

    @ArchTest
    static final ArchRule nobody_prints = noClasses()
            .that(NOT_A_TEST)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("services log");

    @ArchTest
    static final ArchRule nulls_are_declared = classes()
            .that(NOT_A_TEST)
            .should(new ArchCondition<JavaClass>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    JavaPackage home = type.getPackage();
                    if (!home.tryGetAnnotationOfType(NullMarked.class).isPresent()) {
                        events.add(
                                SimpleConditionEvent.violated(type, type.getName() + ": package is not @NullMarked"));
                    }
                }
            });

    @ArchTest
    static final ArchRule no_words_that_say_nothing = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule web_does_not_reach_persistence = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..persistence..")
            .allowEmptyShould(true);
}
