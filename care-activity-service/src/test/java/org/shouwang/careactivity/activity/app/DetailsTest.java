package org.shouwang.careactivity.activity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.CheckItem;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.activity.Finding;
import org.shouwang.careactivity.activity.Gap;
import org.shouwang.careactivity.activity.Mood;
import org.shouwang.careactivity.activity.SchoolSubject;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/** What may be said of an activity, and what is refused, with the place. The activity is of Thursday 5 March. */
class DetailsTest {
    private static final Instant NOW = Instant.parse("2026-03-06T09:00:00Z");
    private static final Caller SYSTEM = new Caller("s", Set.of("SYSTEM"), Set.of("990101"));
    private static final ActivityReader READER = new ActivityReader((field, text) -> field + ":" + text);

    private static RecordActivity.Details said(
            @Nullable String mood, @Nullable String act, @Nullable String recheckOn) {
        return new RecordActivity.Details(mood, act, recheckOn, null, null);
    }

    private static RecordActivity.Details checks(Map<String, @Nullable String> checks) {
        return new RecordActivity.Details(null, null, null, checks, null);
    }

    private static RecordActivity.Details gaps(List<RecordActivity.@Nullable Gap> gaps) {
        return new RecordActivity.Details(null, null, null, null, gaps);
    }

    private static RecordActivity entry(
            String kind,
            String type,
            String result,
            String role,
            int people,
            @Nullable String retryOn,
            RecordActivity.@Nullable Details details) {
        List<String> ids = people == 1 ? List.of("p1") : List.of("p1", "p2");
        return new RecordActivity(
                "0192f6b0-0000-7000-8000-000000000003",
                kind,
                type,
                ids,
                "2026-03-05T16:30:00+08:00",
                20,
                result,
                role,
                "note",
                null,
                retryOn,
                details);
    }

    private static RecordActivity talk(RecordActivity.@Nullable Details details) {
        return entry("TALK", "TALK", "DONE", "T", 1, null, details);
    }

    private static RecordActivity visit(String type, String role, RecordActivity.@Nullable Details details) {
        return entry("VISIT", type, "DONE", role, 1, null, details);
    }

    private static Activity read(RecordActivity entry) {
        return READER.read(entry, SYSTEM, NOW);
    }

    /** "pointer code" of each fault. */
    private static List<String> faults(RecordActivity entry) {
        try {
            read(entry);
            return List.of();
        } catch (ProblemException refusal) {
            assertThat(refusal.errors()).allSatisfy(fault -> {
                assertThat(fault.detail()).isNotBlank();
                assertThat(fault.detailEn()).isNotBlank();
            });
            return refusal.errors().stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .toList();
        }
    }

    private static Map<String, @Nullable String> all(ContactType type, String finding) {
        return CheckItem.of(type).stream()
                .collect(Collectors.toMap(CheckItem::name, item -> finding, (a, b) -> a, TreeMap::new));
    }

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
                today.details());

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
    void an_elder_visit_looks_at_five_areas_of_three_items_each() {
        Map<String, @Nullable String> checks = new HashMap<>(all(ContactType.ELDVISIT, "OK"));
        checks.put("SAFETY_GAS", "CONCERN");
        checks.put("LIVING_OUTDOOR", "NOT_SEEN");

        Details details = read(visit("ELDVISIT", "EW", checks(checks))).details();

        assertThat(details.checks())
                .hasSize(15)
                .containsEntry(CheckItem.SAFETY_GAS, Finding.CONCERN)
                .containsEntry(CheckItem.LIVING_OUTDOOR, Finding.NOT_SEEN)
                .containsEntry(CheckItem.HEALTH_SPEECH, Finding.OK);
        assertThat(details.checks().keySet().stream()
                        .collect(Collectors.groupingBy(
                                item -> item.name().substring(0, item.name().indexOf('_')), Collectors.counting())))
                .isEqualTo(Map.of("HEALTH", 3L, "SPIRIT", 3L, "SAFETY", 3L, "HYGIENE", 3L, "LIVING", 3L));
    }

    @ParameterizedTest
    @CsvSource({"HOMEVISIT, T", "CDVISIT, CD"})
    void a_visit_to_a_child_follows_the_tracking_form(String type, String role) {
        assertThat(read(visit(type, role, checks(all(ContactType.HOMEVISIT, "OK"))))
                        .details()
                        .checks())
                .containsOnlyKeys(
                        CheckItem.CHILD_FOOD,
                        CheckItem.CHILD_SLEEP,
                        CheckItem.CHILD_CLOTHES,
                        CheckItem.CHILD_STUDY_PLACE,
                        CheckItem.CHILD_CARER_PRESENT);
    }

    @Test
    void a_list_is_filled_in_wholly_and_with_its_own_items() {
        Map<String, @Nullable String> partial = new HashMap<>(all(ContactType.HOMEVISIT, "OK"));
        partial.remove("CHILD_SLEEP");
        partial.put("SAFETY_GAS", "OK");
        Map<String, @Nullable String> odd = new HashMap<>(all(ContactType.HOMEVISIT, "OK"));
        odd.put("CHILD_FOOD", "GREAT");
        odd.put("CHILD_SLEEP", null);
        odd.put("CHILD_TOYS", "OK");

        assertThat(faults(visit("HOMEVISIT", "T", checks(partial))))
                .containsExactlyInAnyOrder(
                        "/details/checks/SAFETY_GAS MISPLACED", "/details/checks/CHILD_SLEEP REQUIRED");
        assertThat(faults(visit("HOMEVISIT", "T", checks(odd))))
                .contains(
                        "/details/checks/CHILD_FOOD UNKNOWN_CODE",
                        "/details/checks/CHILD_SLEEP REQUIRED",
                        "/details/checks/CHILD_TOYS UNKNOWN_CODE");
        assertThat(faults(visit("HOMEVISIT", "T", checks(Map.of())))).isEmpty();
    }

    @Test
    void a_list_belongs_to_a_visit_that_took_place() {
        RecordActivity.Details list = checks(all(ContactType.ELDVISIT, "OK"));

        assertThat(faults(entry("VISIT", "ELDVISIT", "AWAY", "EW", 1, null, list)))
                .containsExactly("/details/checks MISPLACED");
        assertThat(faults(talk(list))).containsExactly("/details/checks MISPLACED");
        assertThat(faults(visit("FAMVISIT", "EW", list))).containsExactly("/details/checks MISPLACED");
    }

    @Test
    void tutoring_names_gaps_by_school_subject() {
        RecordActivity.Details two =
                gaps(List.of(new RecordActivity.Gap("MATHS", "分数加减"), new RecordActivity.Gap("CHINESE", "生字")));

        assertThat(read(entry("TUTORING", "TUTOR", "DONE", "H", 1, null, two))
                        .details()
                        .gaps())
                .containsExactly(new Gap(SchoolSubject.MATHS, "分数加减"), new Gap(SchoolSubject.CHINESE, "生字"));
        assertThat(faults(talk(two))).containsExactly("/details/gaps MISPLACED");
        assertThat(faults(entry("TUTORING", "TUTOR", "AWAY", "H", 1, null, two)))
                .containsExactly("/details/gaps MISPLACED");
    }

    @Test
    void a_faulty_gap_is_named() {
        List<RecordActivity.@Nullable Gap> faulty = new ArrayList<>(Arrays.asList(
                null,
                new RecordActivity.Gap("MAGIC", "分数"),
                new RecordActivity.Gap("MATHS", " "),
                new RecordActivity.Gap("MATHS", "长".repeat(101))));

        assertThat(faults(entry("TUTORING", "TUTOR", "DONE", "H", 1, null, gaps(faulty))))
                .containsExactlyInAnyOrder(
                        "/details/gaps/0/subject REQUIRED",
                        "/details/gaps/0/text REQUIRED",
                        "/details/gaps/1/subject UNKNOWN_CODE",
                        "/details/gaps/2/text REQUIRED",
                        "/details/gaps/3/text SIZE");
        assertThat(faults(entry(
                        "TUTORING",
                        "TUTOR",
                        "DONE",
                        "H",
                        1,
                        null,
                        gaps(Collections.nCopies(11, new RecordActivity.Gap("MATHS", "分数"))))))
                .containsExactly("/details/gaps SIZE");
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
