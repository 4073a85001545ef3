package org.shouwang.careactivity.careplan.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Histories;
import org.shouwang.careactivity.careplan.Reason;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.Trigger;

class PlanMapperTest {
    private static final PlanMapper MAPPER = new PlanMapper(Fixtures.RULES);
    private static final Instant START = Fixtures.at("2026-03-02T08:00");

    private static CarePlan read(Document document) {
        return MAPPER.read(document.append("_id", "p1"));
    }

    @Property(tries = 100)
    void any_plan_is_read_as_it_was_written_and_stays_small(@ForAll long seed) {
        Random random = new Random(seed);
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R" + (1 + random.nextInt(3)), "D"), "2026-03-02"), START)
                .plan();
        Instant now = START;
        for (int i = 0; i < 40; i++) {
            now = now.plus(Duration.ofDays(1 + random.nextInt(3)));
            List<Fact> facts = new ArrayList<>();
            for (int f = 0; f < 4; f++) {
                facts.add(new Fact(
                        new UUID(random.nextLong(), random.nextLong()),
                        ContactType.values()[random.nextInt(11)],
                        now.minus(Duration.ofHours(random.nextInt(40))),
                        now));
            }
            plan = Fixtures.PLANNER.record(plan, facts, now).plan();
            if (random.nextInt(4) == 0) {
                plan = Fixtures.PLANNER
                        .trigger(plan, List.of(happened(random, now)), facts, now)
                        .plan();
            }
            if (random.nextInt(10) == 0) {
                plan = Fixtures.PLANNER
                        .change(
                                plan,
                                Fixtures.next(plan.subject(), Fixtures.child("R" + (1 + random.nextInt(3)), "A")),
                                List::of,
                                now)
                        .plan();
            }
        }

        Document written = MAPPER.write(plan);

        assertThat(size(written)).isLessThan(8 * 1024);
        assertThat(read(written).equals(plan)).isTrue();
    }

    @Property(tries = 20)
    void a_document_stays_below_a_bound_however_much_becomes_known(@ForAll long seed) {
        Random random = new Random(seed);
        Histories histories = new Histories(random);
        Instant now = Histories.START;
        CarePlan plan =
                Fixtures.PLANNER.flag(histories.begin(), histories.flags(), now).plan();
        for (int day = 0; day < 250; day++) {
            now = now.plus(Duration.ofDays(1));
            List<Fact> facts = histories.facts(15, now);
            plan = Fixtures.PLANNER.record(plan, facts, now).plan();
            plan = Fixtures.PLANNER
                    .trigger(plan, List.of(histories.happened(now)), facts, now)
                    .plan();
            if (day % 50 == 0) {
                plan = Fixtures.PLANNER
                        .pause(plan, histories.pause(day, now), now)
                        .plan();
            }
        }

        Document written = MAPPER.write(plan);

        assertThat(size(written)).isLessThan(64 * 1024);
        assertThat(read(written).equals(plan)).isTrue();
    }

    private static Trigger happened(Random random, Instant at) {
        Trigger.Code[] codes = Trigger.Code.values();
        boolean stands = random.nextInt(5) > 0;
        UUID id = new UUID(0, random.nextInt(3));
        return new Trigger(codes[random.nextInt(codes.length)], id, at, random.nextInt(50), stands);
    }

    /** Before rules could come later a line did not say from which day on it held: it held from the first. */
    @Test
    void lines_stored_in_the_form_before_are_read_too() {
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), START)
                .plan();
        Document written = MAPPER.write(plan);
        Document lines = written.get("lines", Document.class);
        lines.replaceAll((code, stored) -> {
            byte[] now = ((Binary) stored).getData();
            byte[] before = new byte[now.length - 4];
            before[0] = 1;
            before[1] = now[1];
            System.arraycopy(now, 6, before, 2, before.length - 2);
            return new Binary(before);
        });

        assertThat(read(written)).isEqualTo(plan);
    }

    @Test
    void a_person_who_left_is_read_as_written_too() {
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.elder("E1", "ALO", true, "1940-01-01"), "2026-03-02"), START)
                .plan();
        CarePlan left = Fixtures.PLANNER
                .change(plan, Fixtures.gone(plan.subject(), "DEATH"), List::of, START.plus(Duration.ofDays(3)))
                .plan();

        Document written = MAPPER.write(left);

        assertThat(read(written)).isEqualTo(left);
        assertThat(written).doesNotContainKeys("next", "alarm", "due");
    }

    @Test
    void only_what_is_open_is_in_the_lists_and_each_organisation_has_each_role() {
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), START)
                .plan();

        Document pending = MAPPER.write(plan);
        assertThat(pending).doesNotContainKeys("alarm", "alarmKey");
        assertThat(pending.getList("due", String.class)).contains("990101|CD").doesNotContain("990101|T");

        Document due = MAPPER.write(
                Fixtures.PLANNER.tick(plan, Fixtures.at("2026-03-06T00:00")).plan());
        assertThat(due.getList("due", String.class)).contains("990101", "990101|T", "990101|PA", "9901010001-3-2|T");
        assertThat(due.getString("dueKey")).isEqualTo("2026-03-08|p1");

        Document alarm = MAPPER.write(
                Fixtures.PLANNER.tick(plan, Fixtures.at("2026-03-12T00:00")).plan());
        assertThat(alarm.getList("alarm", String.class))
                .hasSize(5 * 3)
                .contains("990101|T")
                .doesNotContain("990101|H");
        assertThat(alarm.getString("alarmKey")).isEqualTo("2026-03-11T16:00:00Z|p1");
    }

    /** Stored by ordinal: whoever reorders these constants breaks every stored plan. */
    @Test
    void the_order_of_stored_constants_is_fixed() {
        assertThat(DutyState.values())
                .containsExactly(
                        DutyState.PENDING,
                        DutyState.DUE,
                        DutyState.MET,
                        DutyState.OVERDUE,
                        DutyState.LATE,
                        DutyState.MISSED,
                        DutyState.EXEMPT,
                        DutyState.CANCELLED);
        assertThat(Reason.values())
                .containsExactly(
                        Reason.HOLIDAY,
                        Reason.LEFT,
                        Reason.DEATH,
                        Reason.RAISED,
                        Reason.PAUSED,
                        Reason.ENDED,
                        Reason.WITHDRAWN);
        assertThat(ContactType.values())
                .startsWith(
                        ContactType.TALK,
                        ContactType.PCALL,
                        ContactType.GCALL,
                        ContactType.PARCALL,
                        ContactType.CHECKCALL,
                        ContactType.FAMCALL,
                        ContactType.HOMEVISIT,
                        ContactType.CDVISIT,
                        ContactType.ELDVISIT,
                        ContactType.FAMVISIT,
                        ContactType.TUTOR);
    }

    @Test
    void a_plan_under_a_rule_that_was_taken_away_cannot_be_read_in_silence() {
        CarePlan plan = Fixtures.PLANNER
                .begin(Fixtures.subject(Fixtures.child("R3", "A"), "2026-03-02"), START)
                .plan();
        Document written = MAPPER.write(plan).append("_id", "p1");

        assertThatThrownBy(() -> new PlanMapper(new Rules(List.of())).read(written))
                .hasMessageContaining("C-TALK");
    }

    private static int size(Document document) {
        BsonDocument bson = document.toBsonDocument();
        return new RawBsonDocument(bson, new BsonDocumentCodec())
                .getByteBuffer()
                .remaining();
    }
}
