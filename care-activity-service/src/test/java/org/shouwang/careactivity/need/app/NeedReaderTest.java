package org.shouwang.careactivity.need.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedOutcome;
import org.shouwang.careactivity.need.NeedStep;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

class NeedReaderTest {
    private static final String ID = "0192f6d0-0000-7000-8000-000000000001";
    private static final String PAST = "2026-03-05T16:30:00+08:00";
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final Caller TEACHER = caller("T");

    private static Caller caller(String role) {
        return new Caller("t", Set.of(role), Set.of("990101"));
    }

    private static NeedEntry entry(
            String kind, String category, String text, String role, String owner, @Nullable String at) {
        return new NeedEntry(ID, kind, "p1", category, text, role, owner, at);
    }

    private static StepEntry step(
            NeedStep.Kind kind, String role, String at, String owner, String outcome, String words) {
        return new StepEntry(kind, ID, role, at, owner, outcome, words);
    }

    /** "pointer code" of each fault. */
    private static List<String> faults(Runnable read) {
        try {
            read.run();
            return List.of();
        } catch (ProblemException refusal) {
            return refusal.errors().stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .toList();
        }
    }

    @Test
    void a_sound_entry_becomes_a_need() {
        Need need = NeedReader.need(entry("NEED", "STUDY", " 想补习数学 ", "T", "H", PAST), TEACHER, NOW);

        assertThat(need.text()).isEqualTo("想补习数学");
        assertThat(need.owner()).isEqualTo("H");
        assertThat(need.raising().at()).isEqualTo(Instant.parse("2026-03-05T08:30:00Z"));
        assertThat(need.raising().enteredAt()).isEqualTo(NOW);
        assertThat(need.raising().by()).isEqualTo("t");
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        NeedEntry nothing = new NeedEntry(null, null, null, null, null, null, null, null);

        assertThat(faults(() -> NeedReader.need(nothing, TEACHER, NOW)))
                .containsExactlyInAnyOrder(
                        "/needId REQUIRED",
                        "/kind REQUIRED",
                        "/personId REQUIRED",
                        "/category REQUIRED",
                        "/text REQUIRED",
                        "/role REQUIRED",
                        "/ownerRole REQUIRED",
                        "/at REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "WISH, STUDY, 想补习, T, H,   2026-03-05T16:30:00+08:00, /kind UNKNOWN_CODE",
        "NEED, LOVE,  想补习, T, H,   2026-03-05T16:30:00+08:00, /category UNKNOWN_CODE",
        "NEED, STUDY, ' ',   T, H,   2026-03-05T16:30:00+08:00, /text REQUIRED",
        "NEED, STUDY, 想补习, T, VO,  2026-03-05T16:30:00+08:00, /ownerRole UNKNOWN_CODE",
        "NEED, STUDY, 想补习, T, H,   yesterday,                 /at FORMAT",
        "NEED, STUDY, 想补习, T, H,   2026-03-05T17:00:01+08:00, /at IN_FUTURE"
    })
    void a_faulty_field_is_named(
            String kind, String category, String text, String role, String owner, String at, String fault) {
        assertThat(faults(() -> NeedReader.need(entry(kind, category, text, role, owner, at), TEACHER, NOW)))
                .containsExactly(fault);
    }

    @Test
    void a_text_has_a_longest_length() {
        NeedEntry most = entry("NEED", "STUDY", "长".repeat(1000), "T", "H", PAST);
        NeedEntry more = entry("NEED", "STUDY", "长".repeat(1001), "T", "H", PAST);

        assertThat(faults(() -> NeedReader.need(most, TEACHER, NOW))).isEmpty();
        assertThat(faults(() -> NeedReader.need(more, TEACHER, NOW))).containsExactly("/text SIZE");
    }

    @ParameterizedTest
    @CsvSource({
        "T,      NEED,    T,      true",
        "T,      NEED,    H,      false",
        "T,      MESSAGE, SYSTEM, false",
        "SYSTEM, MESSAGE, SYSTEM, true",
        "SYSTEM, MESSAGE, T,      true",
        "SYSTEM, NEED,    SYSTEM, false",
        "SYSTEM, NEED,    H,      true",
        "IT,     NEED,    IT,     false"
    })
    void only_who_hears_it_writes_it_down_or_a_system_for_him(String token, String kind, String role, boolean allowed) {
        NeedEntry entry = entry(kind, "STUDY", "想补习", role, "T", PAST);

        if (allowed) {
            assertThat(NeedReader.need(entry, caller(token), NOW).raising().role())
                    .isEqualTo(role);
        } else {
            assertThatThrownBy(() -> NeedReader.need(entry, caller(token), NOW)).hasMessage("ROLE_NOT_ALLOWED");
        }
    }

    @Test
    void a_step_has_what_belongs_to_its_kind_and_nothing_else() {
        NeedStep answer =
                NeedReader.step(step(NeedStep.Kind.ANSWERED, "T", PAST, "SP", "PARTLY", "每周二留校"), TEACHER, NOW);
        NeedStep passing =
                NeedReader.step(step(NeedStep.Kind.PASSED_ON, "T", PAST, "SP", "PARTLY", "需要学校出面"), TEACHER, NOW);
        NeedStep reopening =
                NeedReader.step(step(NeedStep.Kind.REOPENED, "T", PAST, "SP", "PARTLY", "还是没有地方"), TEACHER, NOW);

        assertThat(answer.outcome()).isEqualTo(NeedOutcome.PARTLY);
        assertThat(answer.newOwner()).isNull();
        assertThat(passing.newOwner()).isEqualTo("SP");
        assertThat(passing.outcome()).isNull();
        assertThat(reopening.newOwner()).isNull();
        assertThat(reopening.outcome()).isNull();
        assertThat(reopening.words()).isEqualTo("还是没有地方");
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED,  '/stepId REQUIRED,/role REQUIRED,/at REQUIRED,/outcome REQUIRED,/text REQUIRED'",
        "PASSED_ON, '/stepId REQUIRED,/role REQUIRED,/at REQUIRED,/ownerRole REQUIRED,/reason REQUIRED'",
        "REOPENED,  '/stepId REQUIRED,/role REQUIRED,/at REQUIRED,/reason REQUIRED'"
    })
    void what_a_step_lacks_is_named(NeedStep.Kind kind, String missing) {
        StepEntry nothing = new StepEntry(kind, null, null, null, null, null, null);

        assertThat(faults(() -> NeedReader.step(nothing, TEACHER, NOW))).containsExactlyInAnyOrder(missing.split(","));
    }

    @Test
    void nobody_takes_a_step_in_a_role_that_is_not_his() {
        StepEntry entry = step(NeedStep.Kind.ANSWERED, "SP", PAST, "", "MET", "好");

        assertThatThrownBy(() -> NeedReader.step(entry, TEACHER, NOW)).hasMessage("ROLE_NOT_ALLOWED");
    }
}
