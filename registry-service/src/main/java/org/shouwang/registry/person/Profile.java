package org.shouwang.registry.person;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/**
 * What describes a person.
 *
 * @param sex GB/T 2261.1
 * @param birthDate day of birth, if collected
 * @param ethnicity GB/T 3304
 * @param health health list
 * @param healthNote the roster's own words where the list has none
 * @param remark free text of the roster
 */
public record Profile(
        String sex,
        @Nullable LocalDate birthDate,
        String ethnicity,
        String health,
        @Nullable Sealed healthNote,
        @Nullable Sealed remark) {

    /** Nothing collected yet. */
    public static final Profile EMPTY =
            new Profile(CodeList.UNKNOWN, null, CodeList.UNKNOWN, CodeList.UNKNOWN, null, null);

    Profile follow(Profile now) {
        return new Profile(
                Merge.code(now.sex, sex),
                Merge.value(now.birthDate, birthDate),
                Merge.code(now.ethnicity, ethnicity),
                Merge.code(now.health, health),
                now.health.equals(CodeList.UNKNOWN) ? healthNote : now.healthNote,
                Merge.value(now.remark, remark));
    }

    /** Whole years on a day; 0 when the birth date is not collected. */
    int age(LocalDate day) {
        return birthDate == null ? 0 : Period.between(birthDate, day).getYears();
    }
}
