package org.shouwang.careactivity.story;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.careplan.DutyState.DUE;
import static org.shouwang.careactivity.careplan.DutyState.LATE;
import static org.shouwang.careactivity.careplan.DutyState.MISSED;
import static org.shouwang.careactivity.careplan.DutyState.OVERDUE;
import static org.shouwang.careactivity.careplan.DutyState.PENDING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Flag;

/**
 * A helping teacher and six children over one school year, as the teacher tells it at the end: five with their grandparents, one
 * with a father who hardly looks after it; three good at school, one average, two weak.
 *
 * <p>The figures at the end are counted from the schedule below with a calendar in hand. From 2 March 2026 to 17 January 2027
 * there are 46 weeks, 38 of them with school (18 in spring, 20 in autumn); the week of National Day has more free days than
 * school days, so 37 are asked for and one is exempt.
 */
class HelpingTeachersYearTest {
    private static final String FROM = "2026-03-02";
    private static final String TO = "2027-01-17";

    private final Story story = new Story(FROM);

    private final Life he = child("周小禾", "LBC", "R3", "A", "GP", "2016-08-11");
    private final Life man = child("吴小满", "LBC", "R3", "A", "GP", "2016-08-12");
    private final Life yu = child("郑晓宇", "LBC", "R3", "A", "MGP", "2016-08-13");
    /** Lives with a father who hardly cares: served like the others, though no law calls the child left behind. */
    private final Life tian = child("冯小田", "REF", "R2", "B", "FA", "2016-08-14");

    private final Life shi = child("陈小石", "LBC", "R2", "D", "GP", "2016-08-15");
    private final Life xi = child("褚小溪", "LBC", "R2", "D", "MGP", "2016-08-16");

    private final List<Life> six = List.of(he, man, yu, tian, shi, xi);
    private final List<Life> weak = List.of(shi, xi);
    private final List<Life> withProblems = List.of(tian, shi, xi);
    private final List<Life> doingWell = List.of(he, man, yu);

    private Life child(String name, String category, String tier, String band, String guardian, String born) {
        return story.about(Life.child(name, category, tier, band, guardian, born));
    }

    @Test
    void after_a_year_every_duty_stands_as_a_reader_of_the_summary_expects() {
        tutoring_at_least_three_times_a_week_and_one_to_one_by_the_good_ones();
        a_talk_with_notes_every_week();
        a_call_with_the_parents_every_week_and_with_the_carer_every_month();
        a_home_visit_to_each_and_more_to_those_with_problems();
        gifts_and_a_happy_day_on_the_first_of_june();
        the_teacher_is_ill_for_two_weeks();
        one_of_the_weak_does_better_in_the_countys_examination();

        story.live("2027-01-26");

        assertThat(story.table(
                        TO, "C-TUTOR", "C-PAIR", "C-TALK", "C-MOOD", "C-PCALL", "C-GCALL", "C-CONT3", "C-HOME",
                        "C-TRACK", "C-FEST"))
                .isEqualTo("""
                        C-TUTOR 陈小石: met 34, late 2, missed 1, exempt 1
                        C-TUTOR 褚小溪: met 27, late 1, missed 1, exempt 1
                        C-PAIR 冯小田: met 36, late 0, missed 0, exempt 1
                        C-PAIR 陈小石: met 36, late 0, missed 0, exempt 1
                        C-PAIR 褚小溪: met 36, late 0, missed 0, exempt 1
                        C-TALK 周小禾: met 35, late 1, missed 1, exempt 1
                        C-TALK 吴小满: met 35, late 1, missed 1, exempt 1
                        C-TALK 郑晓宇: met 35, late 1, missed 1, exempt 1
                        C-TALK 冯小田: met 35, late 1, missed 1, exempt 1
                        C-TALK 陈小石: met 34, late 2, missed 1, exempt 1
                        C-TALK 褚小溪: met 35, late 1, missed 1, exempt 1
                        C-MOOD 周小禾: met 35, late 1, missed 1, exempt 1
                        C-MOOD 吴小满: met 35, late 1, missed 1, exempt 1
                        C-MOOD 郑晓宇: met 35, late 1, missed 1, exempt 1
                        C-MOOD 冯小田: met 35, late 1, missed 1, exempt 1
                        C-MOOD 陈小石: met 34, late 2, missed 1, exempt 1
                        C-MOOD 褚小溪: met 35, late 1, missed 1, exempt 1
                        C-PCALL 周小禾: met 46, late 0, missed 0, exempt 0
                        C-PCALL 吴小满: met 44, late 1, missed 1, exempt 0
                        C-PCALL 郑晓宇: met 46, late 0, missed 0, exempt 0
                        C-PCALL 冯小田: met 46, late 0, missed 0, exempt 0
                        C-PCALL 陈小石: met 45, late 1, missed 0, exempt 0
                        C-PCALL 褚小溪: met 46, late 0, missed 0, exempt 0
                        C-GCALL 周小禾: met 7, late 1, missed 0, exempt 1
                        C-GCALL 吴小满: met 8, late 0, missed 0, exempt 1
                        C-GCALL 郑晓宇: met 8, late 0, missed 0, exempt 1
                        C-GCALL 冯小田: met 8, late 0, missed 0, exempt 1
                        C-GCALL 陈小石: met 8, late 0, missed 0, exempt 1
                        C-GCALL 褚小溪: met 8, late 0, missed 0, exempt 1
                        C-CONT3 周小禾: met 2, late 0, missed 0, exempt 0
                        C-CONT3 吴小满: met 2, late 0, missed 0, exempt 0
                        C-CONT3 郑晓宇: met 2, late 0, missed 0, exempt 0
                        C-CONT3 冯小田: met 2, late 0, missed 0, exempt 0
                        C-CONT3 陈小石: met 2, late 0, missed 0, exempt 0
                        C-CONT3 褚小溪: met 2, late 0, missed 0, exempt 0
                        C-HOME 周小禾: met 2, late 0, missed 0, exempt 0
                        C-HOME 吴小满: met 2, late 0, missed 0, exempt 0
                        C-HOME 郑晓宇: met 2, late 0, missed 0, exempt 0
                        C-HOME 冯小田: met 1, late 1, missed 0, exempt 0
                        C-HOME 陈小石: met 2, late 0, missed 0, exempt 0
                        C-HOME 褚小溪: met 2, late 0, missed 0, exempt 0
                        C-TRACK 周小禾: met 3, late 0, missed 0, exempt 0
                        C-TRACK 吴小满: met 3, late 0, missed 0, exempt 0
                        C-TRACK 郑晓宇: met 2, late 1, missed 0, exempt 0
                        C-TRACK 冯小田: met 3, late 0, missed 0, exempt 0
                        C-TRACK 陈小石: met 3, late 0, missed 0, exempt 0
                        C-TRACK 褚小溪: met 3, late 0, missed 0, exempt 0
                        C-FEST 周小禾: met 2, late 0, missed 0, exempt 0
                        C-FEST 吴小满: met 2, late 0, missed 0, exempt 0
                        C-FEST 郑晓宇: met 2, late 0, missed 0, exempt 0
                        C-FEST 冯小田: met 2, late 0, missed 0, exempt 0
                        C-FEST 陈小石: met 2, late 0, missed 0, exempt 0
                        C-FEST 褚小溪: met 1, late 1, missed 0, exempt 0
                        """);
        what_was_forgotten_was_in_alarm_until_it_was_made_good();
    }

    /**
     * Wednesday, Thursday and Friday with the weak two; where a holiday takes the Friday, two are enough. The good ones help one
     * each, from the second week on; what pairs did is written down on Thursdays.
     */
    private void tutoring_at_least_three_times_a_week_and_one_to_one_by_the_good_ones() {
        story.done(Story.schoolDays(FROM, TO, WEDNESDAY, THURSDAY, FRIDAY), "16:40", weak, ContactType.TUTOR);
        story.forgotten(shi, ContactType.TUTOR, "2026-06-12");

        withProblems.forEach(child -> story.circumstances(child, "2026-03-04T10:00", Flag.PAIRED));
        story.done(Story.schoolDays("2026-03-09", TO, THURSDAY), "12:30", withProblems, ContactType.PAIRLOG);
        // One week's log is forgotten and written on the Tuesday after, which is still in time.
        story.forgotten(shi, ContactType.PAIRLOG, "2026-05-14");
        story.done(Story.on("2026-05-19"), "12:30", List.of(shi), ContactType.PAIRLOG);
    }

    private void a_talk_with_notes_every_week() {
        story.done(Story.schoolDays(FROM, TO, THURSDAY), "15:30", six, ContactType.TALK, ContactType.MOOD);
        story.forgotten(shi, ContactType.TALK, "2026-05-21");
    }

    /** Parents call on Sundays, in the holidays too; carers hear of school in the middle of the month. */
    private void a_call_with_the_parents_every_week_and_with_the_carer_every_month() {
        story.done(Story.days(FROM, TO, SUNDAY), "19:00", six, ContactType.PCALL);
        story.forgotten(shi, ContactType.PCALL, "2026-04-19");
        story.forgotten(man, ContactType.PCALL, "2026-07-12");
        story.forgotten(man, ContactType.PCALL, "2026-07-19");

        story.done(
                Story.on(
                        "2026-03-16",
                        "2026-04-15",
                        "2026-05-15",
                        "2026-06-15",
                        "2026-09-15",
                        "2026-10-15",
                        "2026-11-16",
                        "2026-12-15"),
                "17:30",
                six,
                ContactType.GCALL);
        story.forgotten(he, ContactType.GCALL, "2026-05-15");
    }

    /** Each child once a term, those with problems twice, each time with the form; in summer the child director goes round. */
    private void a_home_visit_to_each_and_more_to_those_with_problems() {
        story.done(Story.on("2026-04-22"), "18:00", six, ContactType.HOMEVISIT, ContactType.TRACK);
        story.forgotten(yu, ContactType.HOMEVISIT, "2026-04-22");
        // The visit took place, the form was left blank.
        story.done(Story.on("2026-04-22"), "18:30", List.of(yu), ContactType.HOMEVISIT);

        story.done(Story.on("2026-06-17"), "18:00", List.of(shi, xi), ContactType.HOMEVISIT, ContactType.TRACK);
        story.done(Story.on("2026-07-20"), "10:00", List.of(tian), ContactType.HOMEVISIT, ContactType.TRACK);
        story.done(Story.on("2026-08-05"), "10:00", six, ContactType.CDVISIT, ContactType.TRACK);
        story.done(Story.on("2026-11-11"), "18:00", doingWell, ContactType.HOMEVISIT, ContactType.TRACK);
        story.done(
                Story.on("2026-10-21", "2026-12-16"), "18:00", withProblems, ContactType.HOMEVISIT, ContactType.TRACK);
    }

    /** Children's Day and Mid-Autumn; one is ill in autumn and has its feast two weeks later. */
    private void gifts_and_a_happy_day_on_the_first_of_june() {
        story.together("2026-06-01", "FEST", six);
        story.together("2026-09-24", "FEST", List.of(he, man, yu, tian, shi));
        story.together("2026-10-08", "FEST", List.of(xi));
    }

    private void the_teacher_is_ill_for_two_weeks() {
        story.nothing("2026-10-26", "2026-11-08", ContactType.TALK, ContactType.TUTOR);
    }

    /** Told on a Monday: that week's tutoring goes on, from the next week on none is asked for. 18 + 12 weeks in all. */
    private void one_of_the_weak_does_better_in_the_countys_examination() {
        story.band(xi, "2026-11-16T10:00", "B");
    }

    private void what_was_forgotten_was_in_alarm_until_it_was_made_good() {
        assertThat(shi.states("C-TALK", "2026-05-18")).containsExactly(PENDING, DUE, OVERDUE, LATE);
        assertThat(shi.states("C-TUTOR", "2026-06-08")).containsExactly(PENDING, DUE, OVERDUE, LATE);
        assertThat(shi.states("C-PCALL", "2026-04-13")).containsExactly(PENDING, DUE, OVERDUE, LATE);
        assertThat(he.states("C-GCALL", "2026-05-01")).containsExactly(PENDING, DUE, OVERDUE, LATE);
        assertThat(tian.states("C-HOME", "2026-03-02")).containsExactly(PENDING, DUE, OVERDUE, LATE);
        assertThat(yu.states("C-TRACK", "2026-04-01")).containsExactly(PENDING, DUE, OVERDUE, LATE);
        assertThat(xi.states("C-FEST", "2026-09-19")).containsExactly(DUE, OVERDUE, LATE);
        assertThat(man.states("C-PCALL", "2026-07-06")).containsExactly(PENDING, DUE, OVERDUE, MISSED);
        assertThat(man.states("C-PCALL", "2026-07-13")).containsExactly(PENDING, DUE, OVERDUE, LATE);
    }
}
