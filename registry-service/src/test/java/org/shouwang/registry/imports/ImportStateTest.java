package org.shouwang.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.roster.RowFault;
import org.shouwang.registry.roster.Scope;

class ImportStateTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private static Import submitted() {
        return Import.submitted(
                "i1",
                ImportKind.CHILDREN,
                false,
                new Import.File("a.csv", List.of("姓名"), List.of(), 100),
                "it",
                new Scope(false, List.of("990101")),
                AT);
    }

    @Test
    void rows_are_counted_and_the_checkpoint_moves_behind_them() {
        Import running = submitted()
                .started(AT)
                .progressed(
                        List.of(
                                RowOutcome.of(2, Outcome.ACCEPTED),
                                RowOutcome.of(3, Outcome.CHANGED),
                                RowOutcome.of(4, Outcome.UNCHANGED),
                                RowOutcome.refused(5, List.of(RowFault.REQUIRED.at(5, "姓名")))),
                        5,
                        60);

        assertThat(running.counts()).isEqualTo(new Counts(1, 1, 1, 1));
        assertThat(running.counts().rows()).isEqualTo(4);
        assertThat(running.checkpoint()).isEqualTo(5);
        assertThat(running.finished(AT).bytesRead()).isEqualTo(100);
        assertThat(running.failed(new Import.Failure("X", "错", "wrong"), AT).state())
                .isEqualTo(Import.State.FAILED);
    }

    @Test
    void going_on_after_an_interruption_keeps_the_first_start() {
        Import again = submitted().started(AT).started(AT.plusSeconds(60));

        assertThat(again.startedAt()).isEqualTo(AT);
    }

    @Test
    void an_import_is_open_until_it_is_finished_or_failed() {
        Import running = submitted().started(AT);

        assertThat(submitted().ended()).isFalse();
        assertThat(running.ended()).isFalse();
        assertThat(running.finished(AT).ended()).isTrue();
        assertThat(running.failed(new Import.Failure("X", "错", "wrong"), AT).ended())
                .isTrue();
    }

    @Test
    void only_rows_somebody_must_look_at_are_kept() {
        assertThat(RowOutcome.of(2, Outcome.ACCEPTED).worthKeeping()).isFalse();
        assertThat(RowOutcome.of(2, Outcome.UNCHANGED).worthKeeping()).isFalse();
        assertThat(RowOutcome.of(2, Outcome.CHANGED).worthKeeping()).isTrue();
        assertThat(RowOutcome.refused(2, List.of()).worthKeeping()).isTrue();
    }

    @Test
    void kinds_have_words() {
        assertThat(ImportKind.of("children")).contains(ImportKind.CHILDREN);
        assertThat(ImportKind.of("cats")).isEmpty();
        assertThat(ImportKind.SCHOOLS.organisations()).isTrue();
        assertThat(ImportKind.DIVISIONS.organisations()).isTrue();
        assertThat(ImportKind.STAFF.organisations()).isFalse();
    }
}
