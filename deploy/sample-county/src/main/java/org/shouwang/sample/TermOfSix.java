package org.shouwang.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One term of the class of six: weekly talks on Thursday, tutoring for the two weak ones on three days, the parents' call
 * on Saturday, the carer's call on the 15th, home visits, the child director's visits, and a few gaps. Each gap has its
 * line in the README of the sample with what must follow from it.
 */
final class TermOfSix {

    private static final Set<Integer> ALL = Set.of(1, 2, 3, 4, 5, 6);
    private static final Set<Integer> NONE = Set.of();
    /** Week of the term → children whose talk did not take place on Thursday. */
    private static final Map<Integer, Set<Integer>> NO_TALK =
            Map.of(5, Set.of(2), 8, Set.of(3), 11, Set.of(6), 12, Set.of(6), 14, Set.of(5), 18, Set.of(4));
    /** Week of the term → children whose parents did not call on Saturday. */
    private static final Map<Integer, Set<Integer>> NO_PARENT_CALL =
            Map.of(2, Set.of(6), 3, Set.of(6), 4, Set.of(6), 7, Set.of(2), 8, Set.of(2), 10, Set.of(3));

    private static final String VILLAGE_1 = "990101101201";
    private static final String VILLAGE_2 = "990101101202";
    private static final String VILLAGE_3 = "990101101203";

    private TermOfSix() {}

    static Stream<Activity> activities() {
        return Stream.of(talks(), tutoring(), parentCalls(), carerCalls(), homeVisits(), directorVisits())
                .flatMap(part -> part);
    }

    private static Stream<Activity> talks() {
        Stream<Activity> usual = weeks(18)
                .flatMap(week -> ALL.stream()
                        .sorted()
                        .filter(child -> !NO_TALK.getOrDefault(week, NONE).contains(child))
                        .map(child -> talk(child, Term.day(week, 4), Term.day(week, 4))));
        // Child 2: made good on Tuesday of the next week. Child 5: held on time, entered eight days later.
        return Stream.concat(
                usual,
                Stream.of(
                        talk(2, Term.day(6, 2), Term.day(6, 2)),
                        talk(5, Term.day(14, 4), Term.day(14, 4).plusDays(8))));
    }

    private static Activity talk(int child, LocalDate day, LocalDate enteredOn) {
        return Activity.of(
                ContactType.TALK,
                List.of(ClassOfSix.id(child)),
                day,
                LocalTime.of(12, child * 5),
                "DONE",
                "H",
                ClassOfSix.CLASS,
                enteredOn);
    }

    private static Stream<Activity> tutoring() {
        return Term.days()
                .filter(Lessons::isTutoringDay)
                .filter(day -> !day.equals(Term.day(18, 5)))
                .map(day -> {
                    // Child 6 stayed away on the Friday of week 4; the last Friday of the term was given to the
                    // examination.
                    List<String> present = day.equals(Term.day(4, 5))
                            ? List.of(ClassOfSix.id(5))
                            : List.of(ClassOfSix.id(5), ClassOfSix.id(6));
                    return Activity.of(
                            ContactType.TUTOR, present, day, LocalTime.of(16, 30), "DONE", "H", ClassOfSix.CLASS);
                });
    }

    private static Stream<Activity> parentCalls() {
        Stream<Activity> usual = weeks(19)
                .flatMap(week -> ALL.stream()
                        .sorted()
                        .filter(child ->
                                !NO_PARENT_CALL.getOrDefault(week, NONE).contains(child))
                        .map(child -> parentCall(child, Term.day(week, 6), "DONE")));
        // Child 3: nobody answered on Saturday of week 10; they spoke on Monday.
        return Stream.concat(
                usual, Stream.of(parentCall(3, Term.day(10, 6), "NOANS"), parentCall(3, Term.day(11, 1), "DONE")));
    }

    private static Activity parentCall(int child, LocalDate day, String result) {
        return Activity.of(
                ContactType.PCALL,
                List.of(ClassOfSix.id(child)),
                day,
                LocalTime.of(18, 30 + child),
                result,
                "H",
                ClassOfSix.CLASS);
    }

    private static Stream<Activity> carerCalls() {
        Stream<Activity> usual = IntStream.rangeClosed(3, 6)
                .boxed()
                .flatMap(month -> ALL.stream()
                        .sorted()
                        .filter(child -> !(child == 2 && month == 4) && !(child == 5 && month == 5))
                        .map(child -> carerCall(
                                child, LocalDate.of(2026, month, 15), child == 6 && month > 3 ? "NOANS" : "DONE")));
        // Child 2: April's call was made on 3 May, within the five days of grace.
        return Stream.concat(usual, Stream.of(carerCall(2, LocalDate.of(2026, 5, 3), "DONE")));
    }

    private static Activity carerCall(int child, LocalDate day, String result) {
        return Activity.of(
                ContactType.GCALL,
                List.of(ClassOfSix.id(child)),
                day,
                LocalTime.of(17, child * 5),
                result,
                "H",
                ClassOfSix.CLASS);
    }

    private static Stream<Activity> homeVisits() {
        return Stream.of(
                homeVisit(1, LocalDate.of(2026, 3, 17)),
                homeVisit(2, LocalDate.of(2026, 4, 9)),
                homeVisit(3, LocalDate.of(2026, 5, 12)),
                homeVisit(5, LocalDate.of(2026, 3, 24)),
                homeVisit(5, LocalDate.of(2026, 5, 21)),
                homeVisit(6, LocalDate.of(2026, 3, 26)),
                homeVisit(4, LocalDate.of(2026, 7, 8)));
    }

    private static Activity homeVisit(int child, LocalDate day) {
        return Activity.of(
                ContactType.HOMEVISIT,
                List.of(ClassOfSix.id(child)),
                day,
                LocalTime.of(17, 30),
                "DONE",
                "H",
                ClassOfSix.CLASS);
    }

    private static Stream<Activity> directorVisits() {
        return Stream.of(
                directorVisit(1, 4, 20, VILLAGE_1),
                directorVisit(2, 5, 11, VILLAGE_1),
                directorVisit(3, 6, 8, VILLAGE_2),
                directorVisit(5, 3, 12, VILLAGE_3),
                directorVisit(5, 4, 14, VILLAGE_3),
                directorVisit(5, 5, 14, VILLAGE_3),
                directorVisit(5, 6, 11, VILLAGE_3),
                directorVisit(6, 3, 12, VILLAGE_3),
                directorVisit(6, 5, 14, VILLAGE_3));
    }

    private static Activity directorVisit(int child, int month, int day, String village) {
        return Activity.of(
                ContactType.CDVISIT,
                List.of(ClassOfSix.id(child)),
                LocalDate.of(2026, month, day),
                LocalTime.of(10, child * 5),
                "DONE",
                "CD",
                village);
    }

    private static Stream<Integer> weeks(int last) {
        return IntStream.rangeClosed(1, last).boxed();
    }
}
