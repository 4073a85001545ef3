package org.shouwang.registry.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.registry.person.Fact;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Sealed;

class EntrustedCareTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Fact AUNT = new Fact("KIN", "KIN", null);
    private static final Sealed SECRET = new Sealed("s", "h");

    private static EntrustedCare.Terms terms(LocalDate from, LocalDate until, boolean heard, LocalDate looked) {
        return new EntrustedCare.Terms(
                List.of(Holder.FATHER, Holder.MOTHER),
                new EntrustedCare.Carer(SECRET, SECRET, "KIN"),
                from,
                until,
                "BOTH_OUT",
                heard,
                looked);
    }

    private static EntrustedCare paper(LocalDate until) {
        return new EntrustedCare(
                "p1:paper", "p1", terms(DAY, until, true, DAY), AUNT, "cd", Instant.EPOCH, DAY, null, null);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # carer born,  child born, heard, until,      looked into, refusal
                    2008-03-02,    2016-04-01, true,  -,          2026-03-02,  -
                    2008-03-03,    2016-04-01, true,  -,          2026-03-02,  CARER_NOT_ADULT
                    1970-01-01,    2018-03-02, false, -,          2026-03-02,  CHILD_NOT_HEARD
                    1970-01-01,    2018-03-03, false, -,          2026-03-02,  -
                    1970-01-01,    -,          false, -,          2026-03-02,  CHILD_NOT_HEARD
                    1970-01-01,    2016-04-01, true,  2026-03-02, 2026-03-01,  -
                    1970-01-01,    2016-04-01, true,  2026-03-01, 2026-03-01,  DAYS_INCONSISTENT
                    1970-01-01,    2016-04-01, true,  -,          2026-03-03,  DAYS_INCONSISTENT
                    """)
    void what_may_be_confirmed(
            LocalDate carer, LocalDate child, boolean heard, LocalDate until, LocalDate looked, String refusal) {
        EntrustedCare.Refusal found = EntrustedCare.refusal(terms(DAY, until, heard, looked), carer, child, DAY);

        assertThat(found == null ? null : found.name()).isEqualTo(refusal);
    }

    @Test
    void a_paper_holds_from_its_first_to_its_last_day() {
        EntrustedCare paper = paper(DAY.plusDays(10));

        assertThat(paper.state(DAY.minusDays(1), AUNT, DAY)).isEqualTo(EntrustedCare.State.COMING);
        assertThat(paper.state(DAY, AUNT, DAY)).isEqualTo(EntrustedCare.State.VALID);
        assertThat(paper.state(DAY.plusDays(10), AUNT, DAY)).isEqualTo(EntrustedCare.State.VALID);
        assertThat(paper.state(DAY.plusDays(11), AUNT, DAY)).isEqualTo(EntrustedCare.State.EXPIRED);
        assertThat(paper(null).state(DAY.plusDays(999), AUNT, DAY)).isEqualTo(EntrustedCare.State.VALID);
    }

    @Test
    void another_carer_makes_it_invalid_for_good() {
        Fact uncle = new Fact("KIN", "FRI", null);

        assertThat(paper(null).state(DAY.plusDays(5), uncle, DAY)).isEqualTo(EntrustedCare.State.CARER_CHANGED);
        assertThat(paper(null).state(DAY.plusDays(9), AUNT, DAY.plusDays(8)))
                .as("the same carer again, after another one")
                .isEqualTo(EntrustedCare.State.CARER_CHANGED);
    }

    @Test
    void what_is_ended_has_ended_whatever_else_is_so() {
        EntrustedCare ended = paper(DAY.plusDays(1)).ended(new EntrustedCare.End(DAY.plusDays(3), SECRET, "cd"));

        assertThat(ended.state(DAY.plusDays(2), AUNT, DAY)).isEqualTo(EntrustedCare.State.EXPIRED);
        assertThat(ended.state(DAY.plusDays(3), AUNT, DAY)).isEqualTo(EntrustedCare.State.ENDED);
    }

    @Test
    void a_scan_is_known_by_its_content() {
        assertThat(ScanType.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).contains(ScanType.PDF);
        assertThat(ScanType.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .contains(ScanType.JPEG);
        assertThat(ScanType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
                .contains(ScanType.PNG);
        assertThat(ScanType.of("<html>".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(ScanType.of(new byte[0])).isEmpty();
    }
}
