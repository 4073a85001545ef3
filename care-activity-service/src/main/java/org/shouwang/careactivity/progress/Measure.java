package org.shouwang.careactivity.progress;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something of a child that is rated again and again and can be compared.
 *
 * @param code for an exam its subject and level, for a trait its code, else empty
 */
public record Measure(Kind kind, String code) {
    /** Self-care. */
    public static final Measure SELF_CARE = new Measure(Kind.SELF_CARE, "");
    /** Mood. */
    public static final Measure MOOD = new Measure(Kind.MOOD, "");

    private static final String BETWEEN = "-";

    /** The kinds of ratings. */
    public enum Kind {
        /** 考试. */
        EXAM,
        /** 品质与习惯. */
        TRAIT,
        /** 自理能力. */
        SELF_CARE,
        /** 情绪. */
        MOOD
    }

    /** Exams of one subject and level, which can be compared with each other. */
    public static Measure exam(SchoolSubject subject, ExamLevel level) {
        return new Measure(Kind.EXAM, subject.name() + BETWEEN + level.name());
    }

    /** A trait or habit. */
    public static Measure trait(Trait trait) {
        return new Measure(Kind.TRAIT, trait.name());
    }

    /** Reads {@code EXAM:MATH-COUNTY}, {@code TRAIT:DISC}, {@code SELF_CARE} or {@code MOOD}; empty for anything else. */
    public static Optional<Measure> parse(String text) {
        String[] parts = text.split(":", 2);
        Kind kind = code(Kind.class, parts[0]);
        if (kind == null) {
            return Optional.empty();
        }
        String code = parts.length == 2 ? parts[1] : "";
        boolean known = switch (kind) {
            case EXAM -> examCode(code);
            case TRAIT -> code(Trait.class, code) != null;
            case SELF_CARE, MOOD -> parts.length == 1;
        };
        return known ? Optional.of(new Measure(kind, code)) : Optional.empty();
    }

    private static boolean examCode(String code) {
        String[] parts = code.split(BETWEEN, -1);
        return parts.length == 2
                && code(SchoolSubject.class, parts[0]) != null
                && code(ExamLevel.class, parts[1]) != null;
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> list, String name) {
        for (E one : list.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }

    /** What it is called in Chinese. */
    public String zh() {
        return switch (kind) {
            case EXAM ->
                SchoolSubject.valueOf(part(0)).zh() + "（"
                        + ExamLevel.valueOf(part(1)).zh() + "）";
            case TRAIT -> Trait.valueOf(code).zh();
            case SELF_CARE -> "自理能力";
            case MOOD -> "情绪";
        };
    }

    /** What it is called in English. */
    public String en() {
        return switch (kind) {
            case EXAM ->
                SchoolSubject.valueOf(part(0)).en() + " ("
                        + ExamLevel.valueOf(part(1)).en() + ")";
            case TRAIT -> Trait.valueOf(code).en();
            case SELF_CARE -> "self-care";
            case MOOD -> "mood";
        };
    }

    /** A value of this measure as its code list writes it: a band, 0 to 4, S0 to S4 or M1 to M5. */
    public String text(int value) {
        return switch (kind) {
            case EXAM -> Band.values()[Band.D.ordinal() - value].name();
            case TRAIT -> Integer.toString(value);
            case SELF_CARE -> SelfCare.values()[value].name();
            case MOOD -> Mood.values()[value - 1].name();
        };
    }

    private String part(int index) {
        return code.split(BETWEEN, -1)[index];
    }

    @Override
    public String toString() {
        return code.isEmpty() ? kind.name() : kind.name() + ":" + code;
    }
}
