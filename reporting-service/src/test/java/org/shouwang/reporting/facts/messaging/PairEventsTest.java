package org.shouwang.reporting.facts.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.reporting.facts.Canonical;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.indicator.Days;
import org.shouwang.reporting.indicator.FactId;
import org.shouwang.reporting.indicator.Pair;
import tools.jackson.databind.json.JsonMapper;

/** What is read of a pair's events, and that nothing else in them matters. */
class PairEventsTest {
    private static final JsonMapper MAPPER = MessagingAutoConfiguration.payloadMapper();
    private static final FactMapper FACTS = new FactMapper(Clock.system(RandomHistory.ZONE), new Canonical());
    private static final String ID = "0192f0c1-0000-7000-8000-0000000000aa";

    @Test
    void a_pair_begins_on_its_first_day() {
        assertThat(fact("started", """
                {"pairId":"%s","pairType":"PEER","personId":"p1","personKind":"CHILD","orgs":["990101"],
                 "partnerKind":"PEER","partnerId":"p2","startedOn":"2026-03-02","enteredAt":"2026-03-05T09:00:00Z",
                 "unheardOf":{"x":1}}""")).isEqualTo(pair("PEER", day("2026-03-02"), Days.NEVER));
    }

    @Test
    void a_pair_ends_with_its_last_day() {
        assertThat(fact("ended", """
                {"pairId":"%s","pairType":"PROXY","personId":"p1","personKind":"CHILD","orgs":["990101"],
                 "partnerKind":"HELPER","partnerId":"h1","startedOn":"2026-03-02","enteredAt":"2026-03-02T09:00:00Z",
                 "endedOn":"2026-05-02","endedAt":"2026-05-02T09:00:00Z","unheardOf":[]}""")).isEqualTo(pair("PROXY", day("2026-03-02"), day("2026-05-02")));
    }

    @Test
    void without_a_day_or_a_type_the_day_it_was_written_down_and_not_collected_stand_for_them() {
        String bare = "{\"pairId\":\"%s\",\"personId\":\"p1\"}";

        assertThat(fact("started", bare)).isEqualTo(pair("UNK", day("2026-03-06"), Days.NEVER));
        assertThat(fact("ended", bare)).isEqualTo(pair("UNK", Days.NEVER, day("2026-03-06")));
    }

    private static Fact pair(String type, int from, int to) {
        return new Fact.OfPair(ID, "p1", new Pair(FactId.of(ID), type, from, to));
    }

    private static Fact fact(String verb, String json) {
        return FACTS.pair(envelope(
                "care-activity.pair." + verb + ".v1", MAPPER.readValue(json.formatted(ID), Events.PairState.class)));
    }

    private static <T> Envelope<T> envelope(String type, T data) {
        return new Envelope<>("e1", type, "/test", ID, Instant.parse("2026-03-05T17:00:00Z"), 1, null, null, data);
    }

    private static int day(String date) {
        return Days.of(LocalDate.parse(date));
    }
}
