package org.shouwang.careactivity.activity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.careactivity.activity.app.DetailsEntries.all;
import static org.shouwang.careactivity.activity.app.DetailsEntries.checks;
import static org.shouwang.careactivity.activity.app.DetailsEntries.entry;
import static org.shouwang.careactivity.activity.app.DetailsEntries.faults;
import static org.shouwang.careactivity.activity.app.DetailsEntries.gaps;
import static org.shouwang.careactivity.activity.app.DetailsEntries.read;
import static org.shouwang.careactivity.activity.app.DetailsEntries.said;
import static org.shouwang.careactivity.activity.app.DetailsEntries.talk;
import static org.shouwang.careactivity.activity.app.DetailsEntries.visit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.activity.Mood;
import org.shouwang.careactivity.careplan.ContactType;

/** What may be said of an activity, and what is refused, with the place. The activity is of Thursday 5 March. */
class DetailsTest {
    @Test
    void a_talk_tells_mood_and_what_was_agreed_until_when() {
        Details details = read(talk(said("M3", " 先写作业再玩 ", "2026-03-12"))).details();

        assertThat(details.note()).isEqualTo("note");
        assertThat(details.mood()).isEqualTo(Mood.M3);
        assertThat(details.agreedAct()).isEqualTo("先写作业再玩");
        assertThat(details.recheckOn()).isEqualTo(LocalDate.parse("2026-03-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "TALK,     TALK,     DONE,    T,  ''",
        "CALL,     PCALL,    DONE,    T,  ''",
        "CALL,     GCALL,    DONE,    T,  /details/mood MISPLACED", // the carer was called, not the child
        "TALK,     TALK,     REFUSED, T,  /details/mood MISPLACED",
        "VISIT,    ELDVISIT, DONE,    EW, /details/mood MISPLACED"
    })
    void a_mood_belongs_to_a_talk_or_a_call_of_the_child_that_took_place(
            String kind, String type, String result, String role, String fault) {
        assertThat(faults(entry(kind, type, result, role, 1, null, said("M2", null, null))))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "M6, -,    -,          /details/mood UNKNOWN_CODE",
                "-,  act,  -,          /details/recheckOn REQUIRED",
                "-,  -,    2026-03-12, /details/agreedAct REQUIRED",
                "-,  ' ',  2026-03-12, /details/agreedAct REQUIRED",
                "-,  act,  2026-03-06, -",
                "-,  act,  2026-03-12, -",
                "-,  act,  2026-03-05, /details/recheckOn RANGE", // not on the day itself
                "-,  act,  2026-03-13, /details/recheckOn RANGE", // within seven days
                "-,  act,  12.3.2026,  /details/recheckOn FORMAT"
            })
    void an_agreed_act_is_looked_at_again_within_seven_days(
            @Nullable String mood, @Nullable String act, @Nullable String recheckOn, @Nullable String fault) {
        List<String> found = faults(talk(said(mood, act, recheckOn)));

        if (fault == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(fault);
        }
    }

    @Test
    void a_talk_at_the_end_of_all_days_is_refused_as_not_yet_held() {
        RecordActivity today = talk(said(null, "act", "2026-03-12"));
        RecordActivity endless = new RecordActivity(
                today.activityId(),
                today.kind(),
                today.contactType(),
                today.personIds(),
                "+999999999-12-31T00:00:00+08:00",
                today.minutes(),
                today.result(),
                today.role(),
                today.note(),
                null,
                null,
                today.details(),
                null);

        assertThatThrownBy(() -> read(endless)).hasMessage("ACTIVITY_IN_FUTURE");
    }

    @Test
    void an_agreed_act_belongs_to_a_talk_and_is_short() {
        RecordActivity.Details act = said(null, "act", "2026-03-12");

        assertThat(faults(visit("HOMEVISIT", "T", act))).containsExactly("/details/agreedAct MISPLACED");
        assertThat(faults(talk(said(null, "长".repeat(201), "2026-03-12")))).containsExactly("/details/agreedAct SIZE");
        assertThat(faults(talk(said(null, "长".repeat(200), "2026-03-12")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CALL,  PARCALL,  NOANS,   T,  2026-03-05, ''", // the same evening
        "CALL,  PARCALL,  NOANS,   T,  2026-04-05, ''",
        "CALL,  PARCALL,  NOANS,   T,  2026-03-04, /retryOn RANGE",
        "CALL,  PARCALL,  NOANS,   T,  2026-04-06, /retryOn RANGE",
        "CALL,  PARCALL,  NOANS,   T,  tomorrow,   /retryOn FORMAT",
        "TALK,  TALK,     REFUSED, T,  2026-03-06, ''",
        "VISIT, ELDVISIT, AWAY,    EW, 2026-03-06, ''",
        "VISIT, CDVISIT,  RESCHED, CD, 2026-03-06, ''",
        "CALL,  PARCALL,  WRONGNO, T,  2026-03-06, /retryOn MISPLACED", // first find the right number
        "TALK,  TALK,     DONE,    T,  2026-03-06, /retryOn MISPLACED"
    })
    void only_a_failed_attempt_has_a_day_for_the_next(
            String kind, String type, String result, String role, String retryOn, String fault) {
        assertThat(faults(entry(kind, type, result, role, 2, retryOn, null)))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void what_was_said_and_seen_is_of_one_person() {
        assertThat(faults(entry("TALK", "TALK", "DONE", "T", 2, null, said("M3", null, null))))
                .containsExactly("/details ONE_PERSON");
        assertThat(faults(entry("TALK", "TALK", "DONE", "T", 2, null, null))).isEmpty();
    }

    @Test
    void the_content_hash_tells_every_detail_and_stays_what_it_was_without_any() {
        String plain = read(talk(null)).entry().contentHash();

        assertThat(read(talk(said(null, null, null))).entry().contentHash()).isEqualTo(plain);
        assertThat(plain)
                .isEqualTo(
                        "activity.content:TALK\u001fTALK\u001fp1\u001f2026-03-05T08:30:00Z\u001f20\u001fDONE\u001fT\u001fnote");
        assertThat(List.of(
                        talk(said("M3", null, null)),
                        talk(said("M2", null, null)),
                        talk(said(null, "act", "2026-03-12")),
                        talk(said(null, "act", "2026-03-11")),
                        talk(said(null, "other", "2026-03-11")),
                        visit("HOMEVISIT", "T", null),
                        visit("HOMEVISIT", "T", checks(all(ContactType.HOMEVISIT, "OK"))),
                        visit("HOMEVISIT", "T", checks(all(ContactType.HOMEVISIT, "NOT_SEEN"))),
                        entry("TUTORING", "TUTOR", "DONE", "H", 1, null, null),
                        entry(
                                "TUTORING",
                                "TUTOR",
                                "DONE",
                                "H",
                                1,
                                null,
                                gaps(List.of(new RecordActivity.Gap("MATHS", "分数")))),
                        entry("CALL", "PARCALL", "NOANS", "T", 1, null, null),
                        entry("CALL", "PARCALL", "NOANS", "T", 1, "2026-03-06", null)))
                .extracting(entry -> read(entry).entry().contentHash())
                .doesNotHaveDuplicates()
                .doesNotContain(plain);
    }
}
