package org.shouwang.registry.lifecycle.app;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.app.People;
import org.springframework.stereotype.Component;

/** Parents' returns as the files of their children tell them, looked up day by day through the search keys. */
@Component
final class ExpectedReturns implements ReturnDates {

    /** What was expected longer ago is no news. */
    private static final int MOST_DAYS = 92;

    private final People people;

    ExpectedReturns(People people) {
        this.people = people;
    }

    @Override
    public List<Return> due(LocalDate from, LocalDate to) {
        LocalDate first = to.minusDays(MOST_DAYS).isAfter(from) ? to.minusDays(MOST_DAYS) : from;
        List<String> days =
                first.datesUntil(to.plusDays(1)).map(LocalDate::toString).toList();
        return people.expecting(days).stream()
                .map(Loaded::state)
                .filter(person -> person.registration().status() == Registration.Status.ON_REGISTER)
                .flatMap(person -> Stream.of(Detail.FATHER_RETURN, Detail.MOTHER_RETURN)
                        .flatMap(detail -> person.details().plain(detail).stream())
                        .filter(days::contains)
                        .min(String::compareTo)
                        .map(day -> due(person, day))
                        .stream())
                .toList();
    }

    private static Return due(Person person, String day) {
        return new Return(person.id(), person.orgs(), LocalDate.parse(day));
    }
}
