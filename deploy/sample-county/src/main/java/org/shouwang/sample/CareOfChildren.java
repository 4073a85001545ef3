package org.shouwang.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ordinary children's term: what the plan asks for, with a few per cent forgotten. */
final class CareOfChildren {

    private final Dice dice;
    private final List<Child> children;
    private final Map<String, List<Child>> weakByClass = new LinkedHashMap<>();

    CareOfChildren(Dice dice, List<Child> children) {
        this.dice = dice;
        this.children = children;
        for (Child child : children) {
            if (child.weak()) {
                weakByClass
                        .computeIfAbsent(child.classCode(), code -> new ArrayList<>())
                        .add(child);
            }
        }
    }

    Stream<Activity> on(LocalDate day) {
        List<Activity> all = new ArrayList<>();
        for (int number = 0; number < children.size(); number++) {
            Child child = children.get(number);
            boolean term = !day.isAfter(Term.LAST);
            if (term) {
                school(all, number, child, day);
            }
            if (day.getDayOfWeek() == (number % 2 == 0 ? DayOfWeek.SATURDAY : DayOfWeek.SUNDAY)
                    && kept(96, "pcall", number, day)) {
                all.add(single(ContactType.PCALL, child, day, LocalTime.of(19, number % 40), "T", child.classCode()));
            }
            if (directorComes(number, child, day)) {
                all.add(single(ContactType.CDVISIT, child, day, LocalTime.of(10, number % 60), "CD", child.village()));
            }
        }
        if (!day.isAfter(Term.LAST)) {
            tutoring(all, day);
        }
        return all.stream();
    }

    private void school(List<Activity> all, int number, Child child, LocalDate day) {
        DayOfWeek talkDay = number % 2 == 0 ? DayOfWeek.WEDNESDAY : DayOfWeek.THURSDAY;
        if (day.getDayOfWeek() == talkDay && kept(97, "talk", number, day)) {
            all.add(single(ContactType.TALK, child, day, LocalTime.of(12, number % 60), "T", child.classCode()));
        }
        boolean knowsCarer = !child.guardianPhone().isEmpty();
        if (knowsCarer
                && day.getMonthValue() < 7
                && day.getDayOfMonth() == 10 + number % 10
                && kept(96, "gcall", number, day)) {
            all.add(single(ContactType.GCALL, child, day, LocalTime.of(17, number % 60), "H", child.classCode()));
        }
        if (teacherComes(number, child, day)) {
            all.add(single(ContactType.HOMEVISIT, child, day, LocalTime.of(16, number % 60), "T", child.classCode()));
        }
    }

    private boolean teacherComes(int number, Child child, LocalDate day) {
        int dayOfTerm = (int) (day.toEpochDay() - Term.FIRST.toEpochDay());
        int first = 10 + dice.below(50, "home", number);
        return switch (child.riskLevel()) {
            case "R1" -> day.getMonthValue() < 7 && day.getDayOfMonth() == 6 + number % 15;
            case "R2" -> dayOfTerm == first || dayOfTerm == first + 45;
            default -> dayOfTerm == first && kept(95, "home-kept", number, day);
        };
    }

    private boolean directorComes(int number, Child child, LocalDate day) {
        return switch (child.riskLevel()) {
            case "R1" -> day.getDayOfWeek() == DayOfWeek.THURSDAY;
            case "R2" -> day.getDayOfMonth() == 8 + number % 12 && kept(96, "director", number, day);
            default ->
                day.toEpochDay() == LocalDate.of(2026, 4, 2).toEpochDay() + dice.below(80, "director-day", number)
                        && kept(97, "director", number, day);
        };
    }

    private void tutoring(List<Activity> all, LocalDate day) {
        if (!Lessons.isTutoringDay(day)) {
            return;
        }
        weakByClass.forEach((code, weak) -> all.add(Activity.of(
                ContactType.TUTOR,
                weak.stream().map(Child::idNumber).toList(),
                day,
                LocalTime.of(16, 30),
                "DONE",
                "H",
                code)));
    }

    private boolean kept(int percent, String what, int number, LocalDate day) {
        return dice.percent(percent, what, number, day.toEpochDay());
    }

    private static Activity single(
            ContactType type, Child child, LocalDate day, LocalTime time, String role, String org) {
        return Activity.of(type, List.of(child.idNumber()), day, time, "DONE", role, org);
    }
}
