package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.notification.erasure.ErasePeople;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.platform.messaging.Tombstones;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** A child whose mother was told something and wrote back is erased. */
class NotificationErasureIT extends NotificationTestBase {

    @Autowired
    private MongoOperations mongo;

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String name : mongo.getCollectionNames()) {
            if (!name.equals(Tombstones.COLLECTION)) {
                for (Document row : mongo.getCollection(name).find()) {
                    all.append(row.toJson()).append('\n');
                }
            }
        }
        return all.toString();
    }

    private void erased(Case duty) {
        probe.publish(
                "registry.person",
                duty.person(),
                "registry.person.erased.v1",
                duty.person(),
                9,
                "{\"personId\":\"" + duty.person() + "\"}");
        await().until(() -> !everything().contains("\"" + duty.person()));
    }

    private Case told(String phone) {
        Case duty = aTalk().of("C-PCALL", "PA", "PAR");
        child(duty, contact("MOTHER", phone, "JUN"));
        at("2026-03-12", "09:01");
        duty(duty, "overdue");
        awaitText(phone);
        awaitState(duty, 1, "PA", ReminderState.DELIVERED);
        return duty;
    }

    private long replies() {
        return mongo.getCollection("replies").countDocuments();
    }

    @Test
    void nothing_of_an_erased_person_is_left_and_late_duties_tell_nobody() {
        String phone = number("7001");
        Case duty = told(phone);
        long before = replies();
        smsc.reply("86" + phone, "1069000123", "孩子上周摔伤了");
        await().until(() -> replies() == before + 1);
        Case other = told(number("7002"));

        erased(duty);
        duty(duty, "overdue");
        child(other, contact("MOTHER", number("7003"), "JUN"));
        Case marker = told(number("7004"));

        assertThat(replies()).isEqualTo(before);
        assertThat(everything())
                .doesNotContain("\"" + duty.person())
                .contains(other.person())
                .contains(marker.person());
        assertThat(texts(phone)).hasSize(1);
    }

    @Test
    void late_news_and_a_second_erasure_bring_nobody_back() {
        Case duty = told(number("7101"));
        erased(duty);

        probe.publish(
                "registry.person",
                duty.person(),
                "registry.person.changed.v1",
                duty.person(),
                3,
                "{\"personId\":\"" + duty.person()
                        + "\",\"status\":\"ON_REGISTER\",\"contactPoints\":[],\"roles\":[]}");
        erased(duty);
        told(number("7102"));

        assertThat(known(duty.person())).isFalse();
    }

    @Test
    void every_collection_is_cleared() {
        Set<String> known = new HashSet<>(ErasePeople.CLEARED);
        known.add(Tombstones.COLLECTION);
        known.addAll(ErasePeople.OF_NOBODY);

        assertThat(List.copyOf(mongo.getCollectionNames())).isSubsetOf(known);
    }
}
