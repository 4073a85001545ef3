package org.shouwang.registry.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.access.Damage.Kind;

/** What the chain notices. */
class ChainCheckTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private final List<ChainedView> log = chain("w", 5);

    private static String mac(String text) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(("key" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordView view(String id, String person) {
        return new RecordView(id, AT, "t", Set.of("T", "SP"), person, List.of("990101"), "person", "visit", null);
    }

    private static List<ChainedView> chain(String writer, int entries) {
        List<ChainedView> log = new ArrayList<>();
        String before = ChainedView.ROOT;
        for (int i = 1; i <= entries; i++) {
            ChainedView next = ChainedView.link(view(writer + i, "p" + i), writer, i, before, ChainCheckTest::mac);
            log.add(next);
            before = next.hash();
        }
        return log;
    }

    private static Anchor anchor(ChainedView entry) {
        return new Anchor(entry.writer(), entry.sequence(), entry.hash());
    }

    private static List<Kind> found(List<ChainedView> log, Anchor... known) {
        ChainCheck check = new ChainCheck(ChainCheckTest::mac);
        check.begin("w", List.of(known));
        log.forEach(check::next);
        check.end();
        return check.damages().stream().map(Damage::kind).toList();
    }

    private static ChainedView with(ChainedView entry, RecordView view) {
        return new ChainedView(view, entry.writer(), entry.sequence(), entry.hash());
    }

    @Test
    void an_untouched_log_is_whole() {
        assertThat(found(log, anchor(log.get(4)))).isEmpty();
        assertThat(found(List.of())).isEmpty();
    }

    @Test
    void a_changed_entry_is_noticed_whatever_changed() {
        RecordView v = log.get(2).view();
        List<RecordView> changed = List.of(
                new RecordView(v.id(), v.at(), "x", v.roles(), v.personId(), v.orgs(), v.action(), v.purpose(), null),
                new RecordView(v.id(), v.at(), v.subject(), v.roles(), "x", v.orgs(), v.action(), v.purpose(), null),
                new RecordView(v.id(), v.at(), v.subject(), v.roles(), null, v.orgs(), v.action(), v.purpose(), null),
                new RecordView(
                        v.id(),
                        v.at(),
                        v.subject(),
                        Set.of("T"),
                        v.personId(),
                        v.orgs(),
                        v.action(),
                        v.purpose(),
                        null),
                new RecordView(
                        v.id(), v.at(), v.subject(), v.roles(), v.personId(), List.of(), v.action(), v.purpose(), null),
                new RecordView(v.id(), v.at(), v.subject(), v.roles(), v.personId(), v.orgs(), "x", v.purpose(), null),
                new RecordView(v.id(), v.at(), v.subject(), v.roles(), v.personId(), v.orgs(), v.action(), null, null),
                v.naming(List.of("p1", "p2")).get(0),
                new RecordView(
                        v.id(), v.at(), v.subject(), v.roles(), v.personId(), v.orgs(), v.action(), v.purpose(), "g"),
                new RecordView(
                        v.id(),
                        v.at().plusSeconds(1),
                        v.subject(),
                        v.roles(),
                        v.personId(),
                        v.orgs(),
                        v.action(),
                        v.purpose(),
                        null));

        for (RecordView other : changed) {
            List<ChainedView> copy = new ArrayList<>(log);
            copy.set(2, with(log.get(2), other));
            assertThat(found(copy)).as(other.toString()).containsExactly(Kind.ALTERED);
        }
    }

    @Test
    void a_value_cannot_move_from_one_field_into_the_next() {
        ChainedView entry = ChainedView.link(
                new RecordView("1", AT, "ab", Set.of(), "c", List.of(), "d", null, null),
                "w",
                1,
                "",
                ChainCheckTest::mac);

        assertThat(with(entry, new RecordView("1", AT, "a", Set.of(), "bc", List.of(), "d", null, null))
                        .follows("", ChainCheckTest::mac))
                .isFalse();
    }

    @Test
    void a_list_of_many_is_several_entries_and_nobody_of_it_can_be_taken_away() {
        List<String> people =
                java.util.stream.IntStream.range(0, 450).mapToObj(i -> "p" + i).toList();
        List<RecordView> entries = view("1", "org:990101").naming(people);

        assertThat(entries).hasSize(3);
        assertThat(entries).extracting(RecordView::id).doesNotHaveDuplicates();
        assertThat(entries).extracting(RecordView::continues).containsExactly(false, true, true);
        assertThat(entries.stream().flatMap(entry -> entry.people().stream())).containsExactlyElementsOf(people);
        ChainedView entry = ChainedView.link(entries.get(0), "w", 1, "", ChainCheckTest::mac);
        assertThat(with(entry, entries.get(2)).follows("", ChainCheckTest::mac)).isFalse();
        assertThat(view("1", "org:990101").naming(List.of())).hasSize(1);
    }

    @Test
    void a_deleted_entry_is_noticed_also_when_the_others_move_up() {
        List<ChainedView> copy = new ArrayList<>(log.subList(0, 2));
        for (ChainedView later : log.subList(3, 5)) {
            copy.add(new ChainedView(later.view(), "w", later.sequence() - 1, later.hash()));
        }

        assertThat(found(copy)).contains(Kind.ALTERED);
    }

    @Test
    void an_inserted_entry_is_noticed() {
        List<ChainedView> copy = new ArrayList<>(log);
        copy.add(3, new ChainedView(view("x", "y"), "w", 3, "0".repeat(64)));
        List<ChainedView> behind = new ArrayList<>(log);
        behind.add(new ChainedView(view("x", "y"), "w", 6, "0".repeat(64)));

        assertThat(found(copy)).containsExactly(Kind.INSERTED);
        assertThat(found(behind)).containsExactly(Kind.ALTERED);
    }

    @Test
    void exchanged_entries_are_noticed() {
        List<ChainedView> copy = new ArrayList<>(log);
        copy.set(1, with(log.get(1), log.get(2).view()));
        copy.set(2, with(log.get(2), log.get(1).view()));
        List<ChainedView> swapped = new ArrayList<>(log);
        Collections.swap(swapped, 1, 2);

        assertThat(found(copy)).containsExactly(Kind.ALTERED, Kind.ALTERED);
        assertThat(found(swapped)).isNotEmpty();
    }

    @Test
    void a_cut_tail_is_noticed_by_an_anchor_kept_elsewhere() {
        assertThat(found(log.subList(0, 3))).as("nothing says there was more").isEmpty();
        assertThat(found(log.subList(0, 3), anchor(log.get(4)))).containsExactly(Kind.CUT_OFF);
        assertThat(found(List.of(), anchor(log.get(0)))).containsExactly(Kind.CUT_OFF);
    }

    @Test
    void a_tail_written_anew_does_not_fit_its_anchor() {
        ChainedView forged = new ChainedView(view("x", "y"), "w", 5, "1".repeat(64));
        List<ChainedView> copy = new ArrayList<>(log.subList(0, 4));
        copy.add(forged);

        assertThat(found(copy, anchor(log.get(4)))).contains(Kind.ALTERED);
        assertThat(found(log, anchor(log.get(4)), new Anchor("w", 5, "2".repeat(64))))
                .contains(Kind.ALTERED);
    }

    @Test
    void segments_are_numbered_without_gaps_and_sealed_with_where_they_began() {
        Segment first = Segment.begin("a", 1, null, 7, ChainCheckTest::mac);
        Segment second = Segment.begin("b", 2, anchor(log.get(4)), 0, ChainCheckTest::mac);
        Segment third = Segment.begin("c", 3, null, 0, ChainCheckTest::mac);
        Segment other = new Segment("b", 2, anchor(log.get(3)), 0, second.seal(), null, null);
        Segment rewound = new Segment("b", 2, anchor(log.get(4)), 0, second.seal(), anchor(log.get(1)), "no seal");

        assertThat(ofSegments(first, second, third)).isEmpty();
        assertThat(ofSegments(first, third)).containsExactly(Kind.SEGMENT_MISSING);
        assertThat(ofSegments(first, other, third)).containsExactly(Kind.SEGMENT_ALTERED);
        assertThat(ofSegments(first, rewound, third)).containsExactly(Kind.SEGMENT_ALTERED);
    }

    private static List<Kind> ofSegments(Segment... segments) {
        ChainCheck check = new ChainCheck(ChainCheckTest::mac);
        check.segments(List.of(segments));
        return check.damages().stream().map(Damage::kind).toList();
    }

    @Test
    void damages_are_all_counted_and_the_first_hundred_kept() {
        ChainCheck check = new ChainCheck(ChainCheckTest::mac);
        check.begin("w", List.of());
        for (int i = 0; i < 150; i++) {
            check.next(new ChainedView(view("x" + i, "y"), "w", 1 + i, "0".repeat(64)));
        }
        check.foreign(2);
        check.lost(0);

        assertThat(check.damaged()).isEqualTo(151);
        assertThat(check.damages()).hasSize(100);
        assertThat(check.entries()).isEqualTo(150);
    }

    @Test
    void an_anchor_is_read_as_it_was_written() {
        Anchor anchor = anchor(log.get(0));

        assertThat(Anchor.parse(anchor.toString())).contains(anchor);
        assertThat(Anchor.parse("w:1:zz")).isEmpty();
    }
}
