package org.shouwang.registry.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Standing on the register.
 *
 * @param on the business day of entry, of the present stay
 * @param leftOn the day of leaving
 * @param exitReason exit reason list
 * @param course what else happened on the way
 */
public record Registration(
        Status status,
        LocalDate on,
        @Nullable LocalDate leftOn,
        @Nullable String exitReason,
        Course course) {

    /** How far a verification reaches: half a year. */
    public static final int VERIFIED_FOR_MONTHS = 6;

    /** Where a person stands in the life cycle. */
    public enum Status {
        /** Found or reported, the file is still to be built. */
        FOUND,
        ON_REGISTER,
        LEFT,
        /** Left, and nobody may change anything. */
        LOCKED,
        /** Gone for good; nothing but a tombstone is left. */
        ERASED
    }

    /** Entered on a day. */
    public static Registration entered(LocalDate on) {
        return new Registration(Status.ON_REGISTER, on, null, null, Course.NONE);
    }

    /** Found, before there is a file; the clock of the file begins. */
    public static Registration found(Course.Found found) {
        return new Registration(Status.FOUND, found.on(), null, null, Course.NONE.withFound(found));
    }

    /** Gone for good. */
    static Registration erased(LocalDate on, Course.Erased erased) {
        return new Registration(Status.ERASED, on, null, null, Course.over(erased));
    }

    /** First day of the first stay: from then on it is known what was so. */
    public LocalDate first() {
        LocalDate first = course.firstOn();
        return first == null ? on : first;
    }

    /** Whether care goes on. */
    public boolean present() {
        return status == Status.ON_REGISTER || status == Status.FOUND;
    }

    /** Whether nothing may change. */
    public boolean locked() {
        return status == Status.LOCKED || status == Status.ERASED;
    }

    /** The file is there. */
    public Registration filed() {
        return new Registration(Status.ON_REGISTER, on, null, null, course);
    }

    /** Looked at; where nobody was met it remains due. */
    public Registration verified(LocalDate day, String by, Course.Result result) {
        LocalDate due = result == Course.Result.NOT_MET ? verifyBy() : day.plusMonths(VERIFIED_FOR_MONTHS);
        return on(course.withVerified(new Course.Verification(day, by, result, due)));
    }

    /** The day by which somebody has to look again. */
    public LocalDate verifyBy() {
        Course.Verification last = course.verified();
        return last == null ? on.plusMonths(VERIFIED_FOR_MONTHS) : last.due();
    }

    /** Left the register. */
    public Registration left(@Nullable String reason, LocalDate day) {
        return new Registration(Status.LEFT, on, day, reason, course);
    }

    /** Comes back: a stay that begins anew. */
    public Registration returned(LocalDate day) {
        return new Registration(Status.ON_REGISTER, day, null, null, course.again(first()));
    }

    /** Frozen after leaving. */
    public Registration frozen() {
        return new Registration(Status.LOCKED, on, leftOn, exitReason, course);
    }

    /** May be changed again. */
    public Registration thawed() {
        return new Registration(Status.LEFT, on, leftOn, exitReason, course);
    }

    /** The same on another course. */
    public Registration on(Course next) {
        return new Registration(status, on, leftOn, exitReason, next);
    }
}
