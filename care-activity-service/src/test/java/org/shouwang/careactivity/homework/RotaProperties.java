package org.shouwang.careactivity.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold for any class, any pauses and any comings and goings. */
class RotaProperties {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
    private static final List<LocalDate> DAYS = FIRST.datesUntil(FIRST.plusDays(70))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .toList();

    /** Children of whom some come later, leave earlier or rest for a while. */
    private static List<Pupil> pupils(Random random, int children) {
        return IntStream.range(0, children).mapToObj(i -> pupil(random, i)).toList();
    }

    private static Pupil pupil(Random random, int number) {
        LocalDate from = random.nextInt(3) == 0 ? FIRST.plusDays(random.nextInt(60)) : FIRST;
        LocalDate to = random.nextInt(3) == 0 ? from.plusDays(random.nextInt(40)) : FIRST.plusDays(99);
        LocalDate pauseFrom = FIRST.plusDays(random.nextInt(60));
        LocalDate pauseTo = random.nextInt(2) == 0 ? pauseFrom.plusDays(random.nextInt(20)) : pauseFrom.minusDays(1);
        return new Pupil(
                "p" + number,
                day -> !day.isBefore(from) && !day.isAfter(to),
                day -> !day.isBefore(pauseFrom) && !day.isAfter(pauseTo));
    }

    private static List<RotaDay> rota(int places, List<Pupil> pupils) {
        return new Rota("9901010001-3-2", "2025-2026-2", places).of(DAYS, pupils);
    }

    @Property(tries = 300)
    void turns_of_those_who_can_always_come_differ_by_one_at_most_over_any_span(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int children,
            @ForAll @IntRange(min = 1, max = 4) int places) {
        Random random = new Random(seed);
        List<Pupil> pupils = pupils(random, children);
        int from = random.nextInt(DAYS.size());
        int to = from + random.nextInt(DAYS.size() - from) + 1;
        List<RotaDay> span = rota(places, pupils).subList(from, to);

        List<Long> turns = pupils.stream()
                .filter(pupil -> span.stream().allMatch(day -> pupil.mayCome(day.day())))
                .map(pupil -> span.stream()
                        .filter(day -> day.personIds().contains(pupil.personId()))
                        .count())
                .toList();

        if (!turns.isEmpty()) {
            assertThat(Collections.max(turns) - Collections.min(turns)).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 300)
    void nobody_comes_two_days_running_unless_too_few_others_can(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int children,
            @ForAll @IntRange(min = 1, max = 4) int places) {
        List<Pupil> pupils = pupils(new Random(seed), children);
        List<RotaDay> rota = rota(places, pupils);

        for (int i = 1; i < rota.size(); i++) {
            List<String> before = rota.get(i - 1).personIds();
            RotaDay day = rota.get(i);
            long others = pupils.stream()
                    .filter(pupil -> pupil.mayCome(day.day()) && !before.contains(pupil.personId()))
                    .count();
            long again = day.personIds().stream().filter(before::contains).count();
            assertThat(again).isEqualTo(Math.max(0, day.personIds().size() - others));
        }
    }

    @Property(tries = 300)
    void each_day_has_as_many_as_there_are_places_or_all_who_can_come(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 12) int children,
            @ForAll @IntRange(min = 1, max = 4) int places) {
        List<Pupil> pupils = pupils(new Random(seed), children);

        for (RotaDay day : rota(places, pupils)) {
            List<String> can = pupils.stream()
                    .filter(pupil -> pupil.mayCome(day.day()))
                    .map(Pupil::personId)
                    .toList();
            assertThat(day.personIds()).doesNotHaveDuplicates().isSubsetOf(can).hasSize(Math.min(places, can.size()));
        }
    }

    @Property(tries = 200)
    void a_day_stands_as_it_does_whoever_asks_and_however_long_the_span(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int children,
            @ForAll @IntRange(min = 1, max = 4) int places) {
        Random random = new Random(seed);
        List<Pupil> pupils = pupils(random, children);
        List<Pupil> shuffled = new ArrayList<>(pupils);
        Collections.shuffle(shuffled, random);
        int days = 1 + random.nextInt(DAYS.size());

        List<RotaDay> some = new Rota("9901010001-3-2", "2025-2026-2", places).of(DAYS.subList(0, days), shuffled);

        assertThat(some).isEqualTo(rota(places, pupils).subList(0, days));
    }

    @Property(tries = 200)
    void a_newcomer_changes_no_day_before_it_came(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int children,
            @ForAll @IntRange(min = 1, max = 4) int places) {
        Random random = new Random(seed);
        List<Pupil> pupils = pupils(random, children);
        int at = random.nextInt(DAYS.size());
        List<Pupil> more = new ArrayList<>(pupils);
        more.add(new Pupil("new", day -> !day.isBefore(DAYS.get(at)), day -> false));

        assertThat(rota(places, more).subList(0, at))
                .isEqualTo(rota(places, pupils).subList(0, at));
    }
}
