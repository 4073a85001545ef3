package org.shouwang.careactivity.homework;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * A child as a rota sees it.
 *
 * @param belongs on which days it does its homework at school
 * @param rests on which of them it cannot come, since its duties are paused
 */
public record Pupil(String personId, Predicate<LocalDate> belongs, Predicate<LocalDate> rests) {
    boolean mayCome(LocalDate day) {
        return belongs.test(day) && !rests.test(day);
    }
}
