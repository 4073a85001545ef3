package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The needs and messages of one table's person, by the number the table gives them. */
final class RuleTableNeeds {
    private final RuleTables service;
    private final String personId;
    private final String role;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();

    RuleTableNeeds(RuleTables service, String personId, String role) {
        this.service = service;
        this.personId = personId;
        this.role = role;
    }

    /** Somebody asks; one event. */
    int raise(String number, String kind, Instant at) {
        String id = ids.computeIfAbsent(number, one -> UUID.randomUUID().toString());
        return sent(
                true,
                "/v1/needs",
                "{\"needId\":\"%s\",\"kind\":\"%s\",\"personId\":\"%s\",\"category\":\"DAILY\",\"text\":\"样例\",\"role\":\"%s\",\"ownerRole\":\"%s\",\"at\":\"%s\"}"
                        .formatted(id, kind, personId, role, role, at));
    }

    /** Its answer; one event, or none when it was withdrawn, since then no answer is taken. */
    int answer(String number, Instant at) {
        boolean taken = !withdrawn.contains(number);
        return sent(
                taken,
                "/v1/needs/" + ids.get(number) + "/answers",
                "{\"stepId\":\"%s\",\"role\":\"%s\",\"at\":\"%s\",\"outcome\":\"MET\",\"text\":\"样例\"}"
                        .formatted(UUID.randomUUID(), role, at));
    }

    /** Nobody had asked; one event. */
    int withdraw(String number) {
        withdrawn.add(number);
        return sent(true, "/v1/needs/" + ids.get(number) + "/withdrawal", "{\"reason\":\"NOT_HAPPENED\"}");
    }

    private int sent(boolean taken, String path, String body) {
        CareActivityITBase.Answer answer = service.post(path, body, RuleTables.system());
        assertThat(answer.status() < 300)
                .as(path + " " + body + " " + answer.body())
                .isEqualTo(taken);
        return taken ? 1 : 0;
    }
}
