package org.shouwang.notification.ladder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Directory;
import org.shouwang.notification.contact.Person;
import org.shouwang.notification.contact.Person.Point;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Chain;
import org.shouwang.notification.ladder.DutyFact;
import org.shouwang.notification.ladder.DutyFact.What;
import org.shouwang.notification.ladder.Ladder;
import org.shouwang.notification.ladder.LadderPolicy;

class RecipientsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-03-12T01:00:00Z");
    private static final List<String> SCHOOL = List.of("990101", "990101101", "9901010001", "9901010001-3-2");
    private static final List<String> VILLAGE = List.of("990101", "990101101", "990101101201");

    private final LadderPolicy policy = new LadderPolicy(ZONE);
    private final List<String> askedFor = new ArrayList<>();
    private final Recipients recipients = new Recipients(new EverybodyIsThere(), policy, ZONE);

    @ParameterizedTest
    @CsvSource({
        "C-LAW, SCH, T, T@9901010001-3-2, SP@9901010001",
        "S-TRAIN, SCH, SP, SP@9901010001, CE@990101",
        "W-GRP, ELD, VS, VS@990101101201, TW@990101101",
        "W-DUTY, ELD, VD, VD@990101101201, VS@990101101201"
    })
    void a_duty_of_a_unit_is_told_to_offices_and_nobody_is_asked_who_the_unit_is(
            String rule, Chain chain, Role responsible, String first, String second) {
        String unit = chain == Chain.SCH ? "org:9901010001-3-2" : "org:990101101201";
        Ladder ladder = ladder(unit, rule, chain, responsible, chain == Chain.SCH ? SCHOOL : VILLAGE);

        Recipients.Found found = recipients.of(List.of(ladder), NOW);

        assertThat(found.contact(ladder, responsible)).map(ContactPoint::id).contains(first);
        assertThat(found.contact(ladder, policy.above(ladder, responsible).get(0)))
                .map(ContactPoint::id)
                .contains(second);
        assertThat(askedFor).isEmpty();
    }

    @Test
    void a_unit_has_no_family_whatever_its_chain_says() {
        Ladder ladder = ladder("org:9901010001-3-2", "C-NEW", Chain.PAR, Role.PA, SCHOOL);

        Recipients.Found found = recipients.of(List.of(ladder), NOW);

        assertThat(found.contact(ladder, Role.PA)).isEmpty();
        assertThat(found.contact(ladder, Role.T)).isPresent();
        assertThat(askedFor).isEmpty();
    }

    @Test
    void the_family_of_a_person_is_asked_for() {
        recipients.of(List.of(ladder("p1", "C-DELEG", Chain.PAR, Role.PA, SCHOOL)), NOW);

        assertThat(askedFor).containsExactly("p1");
    }

    @ParameterizedTest
    @CsvSource({"PX, CD@990101101201", "OTHER, CD@990101101201"})
    void whom_no_office_leads_to_is_followed_by_the_child_director(Role responsible, String next) {
        Ladder ladder = ladder("p1", "C-PXCALL", Chain.VIL, responsible, VILLAGE);

        Recipients.Found found = recipients.of(List.of(ladder), NOW);

        assertThat(found.contact(ladder, responsible)).isEmpty();
        assertThat(found.contact(ladder, policy.above(ladder, responsible).get(0)))
                .map(ContactPoint::id)
                .contains(next);
    }

    @Test
    void a_counsellor_is_looked_for_at_the_school() {
        Ladder ladder = ladder("p1", "C-PSY", Chain.SCH, Role.PSY, SCHOOL);

        assertThat(recipients.of(List.of(ladder), NOW).contact(ladder, Role.PSY))
                .map(ContactPoint::id)
                .contains("PSY@9901010001");
    }

    private Ladder ladder(String subject, String rule, Chain chain, Role responsible, List<String> orgs) {
        return policy.follow(
                        null,
                        new DutyFact(
                                What.OVERDUE,
                                1,
                                subject + ":" + rule + ":2026-03-02",
                                subject,
                                rule,
                                chain,
                                responsible,
                                false,
                                orgs,
                                LocalDate.parse("2026-03-08"),
                                LocalDate.parse("2026-03-12")),
                        NOW)
                .orElseThrow();
    }

    /** Every office is held by somebody whose contact point is called after it. */
    private final class EverybodyIsThere implements Directory {

        @Override
        public Map<String, Person> people(Collection<String> ids) {
            askedFor.addAll(ids);
            return Map.of();
        }

        @Override
        public Map<Office, ContactPoint> holders(Collection<Office> offices, LocalDate today) {
            Map<Office, ContactPoint> holders = new HashMap<>();
            offices.forEach(office -> holders.put(
                    office,
                    new ContactPoint(
                            new Point(office.role() + "@" + office.org(), "SELF", "SEN", null, null, null), false)));
            return holders;
        }

        @Override
        public List<Person> audience(String org, String kind, Collection<String> scope, String after, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
