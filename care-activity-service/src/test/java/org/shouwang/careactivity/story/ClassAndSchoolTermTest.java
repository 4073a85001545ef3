package org.shouwang.careactivity.story;

import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.careplan.DutyState.DUE;
import static org.shouwang.careactivity.careplan.DutyState.LATE;
import static org.shouwang.careactivity.careplan.DutyState.OVERDUE;
import static org.shouwang.careactivity.careplan.DutyState.PENDING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Kind;

/**
 * What a class and its school do together in a spring term: a legal lesson every week, thrift, the film about working parents, the
 * hand-made paper, self-protection for the girls, the staff trained once a year.
 *
 * <p>The term runs from Monday, 2 March to Sunday, 5 July 2026: 18 weeks, none of them with more free days than school days.
 */
class ClassAndSchoolTermTest {
    private final Story story = new Story("2026-03-02");
    private final Life class32 = story.about(Life.unit("三（2）班", Kind.CLASS));
    private final Life school = story.about(Life.unit("希望小学", Kind.SCHOOL));
    private final List<Life> theClass = List.of(class32);

    @Test
    void after_a_term_class_and_school_have_done_what_the_summary_tells() {
        for (LocalDate thursday : Story.schoolDays("2026-03-02", "2026-07-05", THURSDAY)) {
            // One lesson is forgotten; the next one, a week later, comes when its grace is over, and is that week's own
            // as well.
            if (!thursday.equals(LocalDate.parse("2026-06-11"))) {
                story.together(thursday.toString(), "LAW", theClass);
            }
        }
        story.together("2026-03-24", "GIRL", theClass);
        story.together("2026-05-26", "GIRL", theClass);
        story.together("2026-04-14", "FRUGAL", theClass);
        story.together("2026-04-28", "FILM", theClass);
        // The paper is ready after the grace of the term, 12 July, has run out.
        story.together("2026-07-14", "POSTER", theClass);
        story.together("2026-06-10", "TRAIN", List.of(school));

        story.live("2026-12-31");

        assertThat(story.table("2026-07-05", "C-LAW", "C-GIRL", "C-THRIFT", "C-FILM", "C-POSTER"))
                .isEqualTo("""
                        C-LAW 三（2）班: met 17, late 1, missed 0, exempt 0
                        C-GIRL 三（2）班: met 1, late 0, missed 0, exempt 0
                        C-THRIFT 三（2）班: met 1, late 0, missed 0, exempt 0
                        C-FILM 三（2）班: met 1, late 0, missed 0, exempt 0
                        C-POSTER 三（2）班: met 0, late 1, missed 0, exempt 0
                        """);
        assertThat(story.table("2026-12-31", "S-TRAIN")).isEqualTo("S-TRAIN 希望小学: met 1, late 0, missed 0, exempt 0\n");
        assertThat(class32.states("C-LAW", "2026-06-08")).containsExactly(PENDING, DUE, OVERDUE, LATE);
        assertThat(class32.states("C-POSTER", "2026-03-02")).containsExactly(PENDING, DUE, OVERDUE, LATE);
    }
}
