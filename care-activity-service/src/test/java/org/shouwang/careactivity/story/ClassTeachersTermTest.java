package org.shouwang.careactivity.story;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.careplan.DutyState.DUE;
import static org.shouwang.careactivity.careplan.DutyState.EXEMPT;
import static org.shouwang.careactivity.careplan.DutyState.LATE;
import static org.shouwang.careactivity.careplan.DutyState.MET;
import static org.shouwang.careactivity.careplan.DutyState.OVERDUE;
import static org.shouwang.careactivity.careplan.DutyState.PENDING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Trigger;

/**
 * A class teacher's autumn term with two left-behind and two migrant children, as the teacher tells it at the end: contacts kept,
 * sorrows seen, pairs made, a child's behaviour mended, homework done in turn after lessons.
 *
 * <p>The figures at the end are counted from the schedule below with a calendar in hand. The term runs from Tuesday, 1 September
 * 2026 to Sunday, 17 January 2027: 20 weeks, of which the week of National Day is exempt.
 */
class ClassTeachersTermTest {
    private static final String FROM = "2026-09-01";
    private static final String TO = "2027-01-17";

    private final Story story = new Story(FROM);

    /** Left behind; whose birthday is in the autumn. */
    private final Life fan = child("蒋小帆", "LBC", "R3", "B", "GP", "2016-10-14");
    /** Left behind; quick to anger. */
    private final Life yu = child("沈小雨", "LBC", "R2", "B", "MGP", "2016-12-22");
    /** Came along with parents who work here; often without homework. */
    private final Life chuan = child("韩小川", "MIG", "R3", "A", "MO", "2016-05-05");
    /** Came along with parents who work here; whose results fall. */
    private final Life lu = child("杨小路", "MIG", "R3", "A", "FA", "2016-07-07");

    private final Life class32 = story.about(Life.unit("三（2）班", Kind.CLASS));
    private final List<Life> four = List.of(fan, yu, chuan, lu);
    private final List<Life> all = List.of(fan, yu, chuan, lu, class32);

    private Life child(String name, String category, String tier, String band, String guardian, String born) {
        return story.about(Life.child(name, category, tier, band, guardian, born));
    }

    @Test
    void after_a_term_every_duty_stands_as_a_reader_of_the_summary_expects() {
        whoever_is_new_is_known_and_reached_three_times_a_term();
        joys_and_sorrows_are_heard_every_week();
        twice_low_leads_to_the_counsellor_within_three_school_days();
        a_drop_of_results_leads_to_help_within_five_days();
        each_has_a_partner_who_helps_every_week();
        a_behaviour_plan_is_looked_at_every_two_weeks_and_ends_after_ten();
        homework_is_done_at_school_by_turns();
        the_class_keeps_together();
        carers_learn_how_to_bring_up();

        story.live("2027-02-01");

        assertThat(story.table(
                        TO, "C-FILE", "C-RECHK", "C-CONT3", "C-TALK", "C-MOOD", "C-REFER", "C-PSY", "C-SCORE",
                        "C-TUTOR", "C-PAIR", "C-BEH", "C-HW", "C-ACT", "C-GROUP", "C-MORAL", "C-FEST", "C-BDAY",
                        "C-HOLT", "C-GUIDE", "C-MSG"))
                .isEqualTo("""
                        C-FILE 蒋小帆: met 1, late 0, missed 0, exempt 0
                        C-FILE 沈小雨: met 1, late 0, missed 0, exempt 0
                        C-FILE 韩小川: met 1, late 0, missed 0, exempt 0
                        C-FILE 杨小路: met 0, late 1, missed 0, exempt 0
                        C-RECHK 蒋小帆: met 1, late 0, missed 0, exempt 0
                        C-RECHK 沈小雨: met 1, late 0, missed 0, exempt 0
                        C-RECHK 韩小川: met 1, late 0, missed 0, exempt 0
                        C-RECHK 杨小路: met 1, late 0, missed 0, exempt 0
                        C-CONT3 蒋小帆: met 1, late 0, missed 0, exempt 0
                        C-CONT3 沈小雨: met 1, late 0, missed 0, exempt 0
                        C-CONT3 韩小川: met 0, late 1, missed 0, exempt 0
                        C-CONT3 杨小路: met 1, late 0, missed 0, exempt 0
                        C-TALK 蒋小帆: met 19, late 0, missed 0, exempt 1
                        C-TALK 沈小雨: met 19, late 0, missed 0, exempt 1
                        C-TALK 韩小川: met 18, late 1, missed 0, exempt 1
                        C-TALK 杨小路: met 19, late 0, missed 0, exempt 1
                        C-MOOD 蒋小帆: met 19, late 0, missed 0, exempt 1
                        C-MOOD 沈小雨: met 19, late 0, missed 0, exempt 1
                        C-MOOD 韩小川: met 18, late 1, missed 0, exempt 1
                        C-MOOD 杨小路: met 19, late 0, missed 0, exempt 1
                        C-REFER 沈小雨: met 1, late 1, missed 0, exempt 0
                        C-PSY 蒋小帆: met 1, late 0, missed 0, exempt 0
                        C-PSY 沈小雨: met 1, late 0, missed 0, exempt 0
                        C-PSY 韩小川: met 1, late 0, missed 0, exempt 0
                        C-PSY 杨小路: met 1, late 0, missed 0, exempt 0
                        C-SCORE 杨小路: met 1, late 0, missed 0, exempt 0
                        C-TUTOR 杨小路: met 8, late 0, missed 0, exempt 0
                        C-PAIR 蒋小帆: met 17, late 0, missed 0, exempt 1
                        C-PAIR 沈小雨: met 17, late 0, missed 0, exempt 1
                        C-PAIR 韩小川: met 17, late 0, missed 0, exempt 1
                        C-PAIR 杨小路: met 17, late 0, missed 0, exempt 1
                        C-BEH 沈小雨: met 4, late 1, missed 0, exempt 0
                        C-HW 韩小川: met 18, late 1, missed 0, exempt 0
                        C-ACT 蒋小帆: met 4, late 0, missed 0, exempt 0
                        C-ACT 沈小雨: met 4, late 0, missed 0, exempt 0
                        C-ACT 韩小川: met 4, late 0, missed 0, exempt 0
                        C-ACT 杨小路: met 4, late 0, missed 0, exempt 0
                        C-GROUP 蒋小帆: met 1, late 0, missed 0, exempt 0
                        C-GROUP 沈小雨: met 1, late 0, missed 0, exempt 0
                        C-GROUP 韩小川: met 1, late 0, missed 0, exempt 0
                        C-GROUP 杨小路: met 1, late 0, missed 0, exempt 0
                        C-MORAL 三（2）班: met 4, late 0, missed 0, exempt 0
                        C-FEST 蒋小帆: met 1, late 0, missed 0, exempt 0
                        C-FEST 沈小雨: met 1, late 0, missed 0, exempt 0
                        C-FEST 韩小川: met 1, late 0, missed 0, exempt 0
                        C-FEST 杨小路: met 1, late 0, missed 0, exempt 0
                        C-BDAY 蒋小帆: met 1, late 0, missed 0, exempt 0
                        C-BDAY 沈小雨: met 0, late 1, missed 0, exempt 0
                        C-HOLT 蒋小帆: met 1, late 0, missed 0, exempt 0
                        C-HOLT 沈小雨: met 1, late 0, missed 0, exempt 0
                        C-HOLT 韩小川: met 1, late 0, missed 0, exempt 0
                        C-HOLT 杨小路: met 1, late 0, missed 0, exempt 0
                        C-GUIDE 蒋小帆: met 1, late 0, missed 0, exempt 0
                        C-GUIDE 沈小雨: met 1, late 0, missed 0, exempt 0
                        C-GUIDE 韩小川: met 1, late 0, missed 0, exempt 0
                        C-GUIDE 杨小路: met 1, late 0, missed 0, exempt 0
                        C-MSG 韩小川: met 1, late 0, missed 0, exempt 0
                        """);
        what_the_term_felt_like_on_the_way();
    }

    /**
     * Ten working days after 1 September is the 15th, three days of grace the 18th. What is verified then is verified for the
     * half-year too. Three contacts lie three weeks apart.
     */
    private void whoever_is_new_is_known_and_reached_three_times_a_term() {
        story.done(Story.on("2026-09-10"), "17:00", List.of(fan, yu, chuan), ContactType.FILECHECK);
        story.done(Story.on("2026-09-22"), "17:00", List.of(lu), ContactType.FILECHECK);

        story.done(Story.on("2026-09-16"), "18:00", four, ContactType.GCALL);
        // Only a week later: too close to count, and not needed.
        story.done(Story.on("2026-09-23"), "18:00", List.of(yu), ContactType.GCALL);
        story.done(Story.on("2026-10-21"), "18:00", four, ContactType.PARCALL);
        story.done(Story.on("2026-12-09"), "18:00", List.of(fan, yu, lu), ContactType.HOMEVISIT);
        // The third contact is forgotten: overdue from 25 January, seven days after the end of the term.
        story.done(Story.on("2027-01-27"), "10:00", List.of(chuan), ContactType.PARCALL);
    }

    /** A talk every Thursday with a mark of how the child felt; one of them is forgotten and made good the Thursday after. */
    private void joys_and_sorrows_are_heard_every_week() {
        story.done(Story.schoolDays(FROM, TO, THURSDAY), "15:30", four, ContactType.TALK, ContactType.MOOD);
        story.forgotten(chuan, ContactType.TALK, "2026-11-05");
        story.done(Story.on("2026-11-25"), "10:00", four, ContactType.SCREEN);
        story.askedAndAnswered(chuan, Trigger.Code.MESSAGE, "2026-12-18T16:00", "2026-12-21T09:00");
    }

    /** Low on 15 and 22 October: by Tuesday, 27 October. Low on 3 and 10 December: by 15 December, and the counsellor is late. */
    private void twice_low_leads_to_the_counsellor_within_three_school_days() {
        story.happened(yu, Trigger.Code.LOW_MOOD2, "2026-10-22", "2026-10-22T15:31");
        story.done(Story.on("2026-10-26"), "14:00", List.of(yu), ContactType.COUNSEL);
        story.happened(yu, Trigger.Code.LOW_MOOD2, "2026-12-10", "2026-12-10T15:31");
        story.done(Story.on("2026-12-17"), "14:00", List.of(yu), ContactType.COUNSEL);
    }

    /**
     * The examination of Friday, 13 November asks for help by the 18th; a plan is begun on the 17th. The band is C from Monday, so
     * tutoring is asked for from the week after: eight weeks to the end of the term, one with only two free afternoons.
     */
    private void a_drop_of_results_leads_to_help_within_five_days() {
        story.happened(lu, Trigger.Code.BAND_DROP, "2026-11-13", "2026-11-13T17:00");
        story.done(Story.on("2026-11-17"), "16:00", List.of(lu), ContactType.SUPPORT);
        story.band(lu, "2026-11-16T10:00", "C");
        story.done(
                Story.schoolDays("2026-11-23", TO, WEDNESDAY, THURSDAY, FRIDAY),
                "16:40",
                List.of(lu),
                ContactType.TUTOR);
    }

    /** Class leaders, good pupils and neighbours; known on a Wednesday, so from the week of 14 September: 18 weeks. */
    private void each_has_a_partner_who_helps_every_week() {
        four.forEach(child -> story.circumstances(child, "2026-09-09T10:00", Flag.PAIRED));
        story.done(Story.schoolDays("2026-09-14", TO, THURSDAY), "12:30", four, ContactType.PAIRLOG);
    }

    /**
     * From 18 September in steps of fourteen days. The review of the third step (16 to 29 October) is forgotten: three days of
     * grace, overdue from 2 November, made good on the 4th, which is the review of the fourth step too.
     */
    private void a_behaviour_plan_is_looked_at_every_two_weeks_and_ends_after_ten() {
        story.circumstances(yu, "2026-09-17T10:00", Flag.PAIRED, Flag.BEHAVIOUR);
        story.done(
                Story.on("2026-09-30", "2026-10-14", "2026-11-04", "2026-11-26"),
                "16:00",
                List.of(yu),
                ContactType.REVIEW);
        story.circumstances(yu, "2026-11-26T17:00", Flag.PAIRED);
    }

    /** From Tuesday, 3 November to Friday, the 27th there are 19 school days; the 10th is forgotten and told by the 11th. */
    private void homework_is_done_at_school_by_turns() {
        story.circumstances(chuan, "2026-11-02T10:00", Flag.PAIRED, Flag.HOMEWORK);
        story.done(
                Story.schoolDays("2026-11-03", "2026-11-27", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
                "17:20",
                List.of(chuan),
                ContactType.HOMEWORK);
        story.forgotten(chuan, ContactType.HOMEWORK, "2026-11-10");
        story.circumstances(chuan, "2026-11-27T17:30", Flag.PAIRED);
    }

    /** Two a month together, and the class itself thinks of what is good and beautiful every month. */
    private void the_class_keeps_together() {
        story.together("2026-09-16", "MORAL", all);
        story.together("2026-09-24", "FEST", all);
        // One misses the birthday and comes to the book corner instead.
        story.together("2026-10-14", "BDAY", List.of(fan, yu, lu));
        story.together("2026-10-30", "BOOK", List.of(chuan));
        story.together("2026-10-28", "AESTH", all);
        story.together("2026-11-11", "MORAL", all);
        story.together("2026-11-25", "SPORT", all);
        story.together("2026-12-16", "AESTH", all);
        // The birthday of 22 December is only thought of in the new year.
        story.together("2027-01-06", "BDAY", List.of(yu));
        story.together("2027-01-13", "SAFETY", all);
    }

    private void carers_learn_how_to_bring_up() {
        story.together("2026-12-02", "PARSCH", all);
    }

    private void what_the_term_felt_like_on_the_way() {
        assertThat(lu.states("C-FILE", "2026-09-01")).containsExactly(DUE, OVERDUE, LATE);
        assertThat(yu.states("C-TALK", "2026-09-28")).containsExactly(EXEMPT);
        assertThat(yu.states("C-REFER", "2026-10-22")).containsExactly(DUE, MET);
        assertThat(yu.states("C-REFER", "2026-12-10")).containsExactly(DUE, OVERDUE, LATE);
        assertThat(yu.states("C-BEH", "2026-10-16")).containsExactly(PENDING, DUE, OVERDUE, LATE);
        assertThat(yu.states("C-BEH", "2026-10-30")).containsExactly(PENDING, MET);
        assertThat(chuan.states("C-HW", "2026-11-10")).containsExactly(DUE, OVERDUE, LATE);
        assertThat(chuan.states("C-CONT3", "2026-09-01")).containsExactly(PENDING, DUE, OVERDUE, LATE);
        assertThat(yu.states("C-BDAY", "2026-12-21")).containsExactly(DUE, OVERDUE, LATE);
    }
}
