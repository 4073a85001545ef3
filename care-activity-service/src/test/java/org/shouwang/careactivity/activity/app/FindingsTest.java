package org.shouwang.careactivity.activity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.activity.app.DetailsEntries.all;
import static org.shouwang.careactivity.activity.app.DetailsEntries.checks;
import static org.shouwang.careactivity.activity.app.DetailsEntries.entry;
import static org.shouwang.careactivity.activity.app.DetailsEntries.faults;
import static org.shouwang.careactivity.activity.app.DetailsEntries.gaps;
import static org.shouwang.careactivity.activity.app.DetailsEntries.read;
import static org.shouwang.careactivity.activity.app.DetailsEntries.talk;
import static org.shouwang.careactivity.activity.app.DetailsEntries.visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.activity.CheckItem;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.activity.Finding;
import org.shouwang.careactivity.activity.Gap;
import org.shouwang.careactivity.activity.SchoolSubject;
import org.shouwang.careactivity.careplan.ContactType;

/** What visits and tutoring may find, and what is refused, with the place. */
class FindingsTest {
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
}
