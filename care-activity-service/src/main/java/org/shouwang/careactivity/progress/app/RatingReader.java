package org.shouwang.careactivity.progress.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.progress.Band;
import org.shouwang.careactivity.progress.Exam;
import org.shouwang.careactivity.progress.ExamLevel;
import org.shouwang.careactivity.progress.Measure;
import org.shouwang.careactivity.progress.Mood;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.SchoolSubject;
import org.shouwang.careactivity.progress.SelfCare;
import org.shouwang.careactivity.progress.Trait;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Turns what a client sent into a rating, or says all that is wrong with it. The child is checked elsewhere. */
final class RatingReader {
    private static final BigDecimal MOST_MARKS = BigDecimal.valueOf(1000);
    private static final int MOST_RANK = 1_000_000;
    private static final Map<Measure.Kind, Set<String>> RATERS = Map.of(
            Measure.Kind.EXAM, Set.of("T", "H", "SP"),
            Measure.Kind.TRAIT, Set.of("T", "H", "SP", "PSY"),
            Measure.Kind.SELF_CARE, Set.of("T", "H", "SP", "PSY", "CD"),
            Measure.Kind.MOOD, Set.of("T", "H", "SP", "PSY", "CD"));

    private final LookupHash hash;

    RatingReader(LookupHash hash) {
        this.hash = hash;
    }

    /** A checked rating and whose it is. */
    record Read(String personId, Rating rating) {}

    /** A rating, or a refusal that names every fault. */
    Read read(RecordRating entry, Caller caller, Instant now) {
        Faults faults = new Faults();
        UUID id = faults.requiredUuid("/ratingId", entry.ratingId());
        String personId = faults.requiredCode("/personId", entry.personId());
        LocalDate day = faults.requiredDay("/day", entry.day());
        Measure.Kind kind = faults.requiredCode(Measure.Kind.class, "/kind", entry.kind());
        String role = faults.requiredCode("/role", entry.role());
        Exam exam = kind == Measure.Kind.EXAM ? exam(entry.exam(), faults) : null;
        Measure measure = kind == null ? null : measure(kind, exam, entry, faults);
        int value = kind == null ? 0 : value(kind, exam, entry.value(), faults);
        unwanted(kind, entry, faults);
        faults.check();
        if (id == null || personId == null || day == null || role == null || measure == null) {
            throw faults.refusal();
        }
        requireRight(caller, role, measure.kind());
        if (day.isAfter(Days.of(now))) {
            throw new ProblemException(ProgressProblems.DAY_IN_FUTURE);
        }
        String content = hash.of(
                "rating.content",
                String.join(
                        "\u001f",
                        personId,
                        day.toString(),
                        measure.toString(),
                        Integer.toString(value),
                        role,
                        exam == null ? "" : content(exam)));
        return new Read(personId, new Rating(id, day, measure, value, exam, role, caller.subject(), now, content));
    }

    private static String content(Exam exam) {
        return String.join(
                " ",
                exam.score().stripTrailingZeros().toPlainString(),
                exam.fullMarks().stripTrailingZeros().toPlainString(),
                exam.band().name(),
                String.valueOf(exam.countyRank()));
    }

    /** Who does the rating writes it down; a system may do so for them. */
    private static void requireRight(Caller caller, String role, Measure.Kind kind) {
        boolean own = caller.hasAny(role) || caller.hasAny("SYSTEM", Caller.SERVICE);
        if (!own || !RATERS.getOrDefault(kind, Set.of()).contains(role)) {
            throw new ProblemException(ActivityProblems.ROLE_NOT_ALLOWED, role, kind.name());
        }
    }

    private static @Nullable Measure measure(
            Measure.Kind kind, @Nullable Exam exam, RecordRating entry, Faults faults) {
        return switch (kind) {
            case EXAM -> exam == null ? null : Measure.exam(exam.subject(), exam.level());
            case TRAIT -> {
                Trait trait = faults.requiredCode(Trait.class, "/trait", entry.trait());
                yield trait == null ? null : Measure.trait(trait);
            }
            case SELF_CARE -> Measure.SELF_CARE;
            case MOOD -> Measure.MOOD;
        };
    }

    private static int value(Measure.Kind kind, @Nullable Exam exam, @Nullable String text, Faults faults) {
        return switch (kind) {
            case EXAM -> exam == null ? 0 : Band.D.ordinal() - exam.band().ordinal();
            case TRAIT -> mark(text, faults);
            case SELF_CARE -> {
                SelfCare selfCare = faults.requiredCode(SelfCare.class, "/value", text);
                yield selfCare == null ? 0 : selfCare.ordinal();
            }
            case MOOD -> {
                Mood mood = faults.requiredCode(Mood.class, "/value", text);
                yield mood == null ? 0 : mood.ordinal() + 1;
            }
        };
    }

    private static int mark(@Nullable String text, Faults faults) {
        for (int mark = 0; mark <= Trait.BEST; mark++) {
            if (Integer.toString(mark).equals(text)) {
                return mark;
            }
        }
        faults.add("/value", "RANGE", "应为 0 到 4", "must be from 0 to 4");
        return 0;
    }

    private static @Nullable Exam exam(RecordRating.@Nullable ExamPart part, Faults faults) {
        if (part == null) {
            faults.add("/exam", "REQUIRED", "必须填写", "is required");
            return null;
        }
        SchoolSubject subject = faults.requiredCode(SchoolSubject.class, "/exam/subject", part.subject());
        ExamLevel level = faults.requiredCode(ExamLevel.class, "/exam/level", part.level());
        BigDecimal full = marks("/exam/fullMarks", part.fullMarks(), MOST_MARKS, faults);
        BigDecimal score = marks("/exam/score", part.score(), full == null ? MOST_MARKS : full, faults);
        Band band = part.band() == null ? null : faults.requiredCode(Band.class, "/exam/band", part.band());
        Integer rank = part.countyRank();
        if (rank != null && (rank < 1 || rank > MOST_RANK)) {
            faults.add("/exam/countyRank", "RANGE", "应为正整数", "must be a positive number");
            return null;
        }
        if (full != null && full.signum() == 0) {
            faults.add("/exam/fullMarks", "RANGE", "应大于 0", "must be above 0");
            return null;
        }
        if (subject == null || level == null || full == null || score == null) {
            return null;
        }
        return new Exam(subject, level, score, full, band == null ? Band.of(score, full) : band, rank);
    }

    /** Marks with at most one digit behind the point. */
    private static @Nullable BigDecimal marks(
            String pointer, @Nullable BigDecimal marks, BigDecimal most, Faults faults) {
        if (marks == null) {
            faults.add(pointer, "REQUIRED", "必须填写", "is required");
            return null;
        }
        if (Math.abs((long) marks.scale()) > 10 || marks.precision() > 10) {
            faults.add(pointer, "FORMAT", "最多一位小数", "must have at most one digit behind the point");
            return null;
        }
        if (marks.signum() < 0 || marks.compareTo(most) > 0) {
            faults.add(pointer, "RANGE", "超出满分或小于 0", "lies below 0 or above the full marks");
            return null;
        }
        if (marks.stripTrailingZeros().scale() > 1) {
            faults.add(pointer, "FORMAT", "最多一位小数", "must have at most one digit behind the point");
            return null;
        }
        return marks.setScale(1);
    }

    /** Fields that belong to another kind are a mistake, not something to drop in silence. */
    private static void unwanted(Measure.@Nullable Kind kind, RecordRating entry, Faults faults) {
        if (kind == null) {
            return;
        }
        if (kind != Measure.Kind.EXAM && entry.exam() != null) {
            faults.add("/exam", "KIND_MISMATCH", "与 kind 不一致", "does not belong to this kind");
        }
        if (kind != Measure.Kind.TRAIT && entry.trait() != null) {
            faults.add("/trait", "KIND_MISMATCH", "与 kind 不一致", "does not belong to this kind");
        }
        if (kind == Measure.Kind.EXAM && entry.value() != null) {
            faults.add("/value", "KIND_MISMATCH", "与 kind 不一致", "does not belong to this kind");
        }
    }
}
