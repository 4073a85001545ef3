package org.shouwang.registry.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely two records are of one person, with the reasons. A pure function of both; which comes first makes no difference.
 *
 * @param points 0 to 100; 100 only when the ID number or everything is the same
 * @param clues what speaks for it and against it
 */
public record Likeness(int points, List<Clue> clues) {

    /** From here on people are asked. */
    public static final int SUSPECTED = 55;

    private static final int CERTAIN = 100;

    public Likeness {
        clues = List.copyOf(clues);
    }

    /** Whether people should look at the two. */
    public boolean suspected() {
        return points >= SUSPECTED;
    }

    /**
     * Compares two records.
     *
     * @param numbers how their ID numbers stand to each other
     */
    public static Likeness of(Traits one, Traits other, Numbers numbers) {
        if (numbers == Numbers.SAME) {
            return new Likeness(CERTAIN, List.of(Clue.ID_SAME));
        }
        if (one.equals(other)) {
            return new Likeness(CERTAIN, List.of(Clue.ALL_SAME));
        }
        List<Clue> clues = new ArrayList<>();
        if (numbers != Numbers.UNKNOWN) {
            clues.add(numbers == Numbers.SWAPPED ? Clue.ID_SWAPPED : Clue.ID_OTHER);
        }
        clues.add(Names.compare(one.name(), other.name()));
        birth(clues, one.birthDate(), other.birthDate());
        add(clues, Clue.SEX_OTHER, one.otherSex(other));
        add(clues, Clue.PHONE_SAME, !Collections.disjoint(one.phones(), other.phones()));
        add(clues, Clue.CARER_SAME, !Collections.disjoint(one.carers(), other.carers()));
        add(clues, Clue.PARENT_SAME, !Collections.disjoint(one.parents(), other.parents()));
        add(clues, Clue.VILLAGE_SAME, same(one.village(), other.village()));
        boolean sameClass = same(one.schoolClass(), other.schoolClass());
        add(clues, Clue.CLASS_SAME, sameClass);
        add(clues, Clue.SCHOOL_SAME, !sameClass && same(one.school(), other.school()));
        int sum = clues.stream().mapToInt(Clue::points).sum();
        return new Likeness(Math.max(0, Math.min(CERTAIN - 1, sum)), clues);
    }

    private static void birth(List<Clue> clues, @Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return;
        }
        if (one.equals(other)) {
            clues.add(Clue.BIRTH_SAME);
        } else if (swapped(one, other)) {
            clues.add(Clue.BIRTH_SWAPPED);
        } else {
            clues.add(digits(one, other) == 1 ? Clue.BIRTH_DIGIT : Clue.BIRTH_OTHER);
        }
    }

    private static boolean swapped(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
    }

    /** How many digits differ. */
    private static int digits(LocalDate one, LocalDate other) {
        String left = one.toString();
        String right = other.toString();
        int differing = 0;
        for (int i = 0; i < Math.min(left.length(), right.length()); i++) {
            differing += left.charAt(i) == right.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static void add(List<Clue> clues, Clue sign, boolean holds) {
        if (holds) {
            clues.add(sign);
        }
    }
}
