package org.shouwang.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The elders' term: visits, check calls and the family's calls, with a few per cent forgotten. */
final class CareOfElders {

    private final Dice dice;
    private final List<Elder> elders;

    CareOfElders(Dice dice, List<Elder> elders) {
        this.dice = dice;
        this.elders = elders;
    }

    Stream<Activity> on(LocalDate day) {
        List<Activity> all = new ArrayList<>();
        for (int number = 0; number < elders.size(); number++) {
            Elder elder = elders.get(number);
            if (visitorComes(number, elder, day)) {
                all.add(single(ContactType.ELDVISIT, elder, day, LocalTime.of(9, number % 60), "EW"));
            }
            if (elder.calledEveryTwoDays() && !forgotten(number, day)) {
                all.add(single(ContactType.CHECKCALL, elder, day, LocalTime.of(8, number % 60), "EW"));
            }
            if (day.getDayOfMonth() == 9 + number % 18 && dice.percent(92, "family", number, day.toEpochDay())) {
                all.add(single(ContactType.FAMCALL, elder, day, LocalTime.of(18, number % 60), "EW"));
            }
        }
        return all.stream();
    }

    private boolean visitorComes(int number, Elder elder, LocalDate day) {
        boolean wanted = elder.riskLevel().equals("E1")
                ? day.getDayOfWeek() == DayOfWeek.of(3 + number % 3)
                : day.getDayOfMonth() == 7 + number % 20;
        return wanted && dice.percent(97, "visitor", number, day.toEpochDay());
    }

    /** One week in May in which nobody called every seventh of those who live alone. */
    private static boolean forgotten(int number, LocalDate day) {
        return number % 7 == 0 && Term.week(day) == 11;
    }

    private static Activity single(ContactType type, Elder elder, LocalDate day, LocalTime time, String role) {
        return Activity.of(type, List.of(elder.idNumber()), day, time, "DONE", role, elder.village());
    }
}
