package org.shouwang.careactivity.aid.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.aid.AidMeasure;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.GiftItem;
import org.shouwang.careactivity.aid.GiftKind;
import org.shouwang.careactivity.aid.Giver;
import org.shouwang.careactivity.aid.GiverKind;
import org.shouwang.careactivity.aid.Handover;
import org.shouwang.careactivity.aid.Occasion;
import org.shouwang.careactivity.aid.Recipient;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Turns what a client sent into a gift, or says all that is wrong with it. People and organisation are checked elsewhere. */
final class GiftReader {
    /** Who hands things out, and collects receipts. */
    static final Set<String> ROLES =
            Set.of("T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "MEM", "EW", "VO", "DO", "TW", "CA", "CE");

    private static final int MOST_RECIPIENTS = 200;
    private static final int MOST_ITEMS = 20;
    private static final int MOST_OF_A_KIND = 1_000_000;
    private static final long MOST_FEN = 100_000_000_000L;
    private static final int LONGEST_NAME = 100;

    private GiftReader() {}

    static Gift read(RecordGift entry, Caller caller, Instant now) {
        Faults faults = new Faults();
        UUID id = faults.requiredUuid("/giftId", entry.giftId());
        GiverKind giver = faults.requiredCode(GiverKind.class, "/giver", entry.giver());
        String name = faults.text("/donorName", entry.donorName(), LONGEST_NAME);
        Occasion occasion = faults.requiredCode(Occasion.class, "/occasion", entry.occasion());
        AidMeasure measure = faults.code(AidMeasure.class, "/measure", entry.measure());
        String org = faults.requiredCode("/org", entry.org());
        String role = faults.requiredCode("/role", entry.role());
        LocalDate day = pastDay("/day", entry.day(), now, faults);
        List<GiftItem> items = items(entry.items(), faults);
        List<Recipient> recipients = recipients(entry.personIds(), faults);
        if (giver != null) {
            checkGiver(giver, name, entry.measure(), faults);
        }
        if (id == null
                || giver == null
                || occasion == null
                || org == null
                || role == null
                || day == null
                || faults.any()) {
            throw faults.refusal();
        }
        if (!ROLES.contains(role) || !caller.hasAny(role, "SYSTEM", Caller.SERVICE)) {
            throw new ProblemException(ActivityProblems.ROLE_NOT_ALLOWED, role, "GIFT");
        }
        Handover handover = new Handover(org, List.of(), role, caller.subject(), now);
        return new Gift(id, new Giver(giver, name), occasion, measure, day, items, recipients, handover, null);
    }

    /** A day that is not after today. */
    static @Nullable LocalDate pastDay(String pointer, @Nullable String text, Instant now, Faults faults) {
        LocalDate day = faults.requiredDay(pointer, text);
        if (day != null && day.isAfter(Days.of(now))) {
            faults.add(pointer, "IN_FUTURE", "晚于今天，请改正日期", "lies after today; correct it");
        }
        return day;
    }

    private static void checkGiver(GiverKind giver, @Nullable String name, @Nullable String measure, Faults faults) {
        if (name != null && giver != GiverKind.DONOR) {
            faults.add("/donorName", "GIVER_MISMATCH", "只有捐赠人可填姓名", "is for donors only");
        }
        if (measure != null && giver != GiverKind.GOVERNMENT) {
            faults.add("/measure", "GIVER_MISMATCH", "只有政府救助才填救助措施", "is for government aid only");
        } else if (measure == null && giver == GiverKind.GOVERNMENT) {
            faults.required("/measure");
        }
    }

    private static List<GiftItem> items(@Nullable List<RecordGift.@Nullable Item> said, Faults faults) {
        List<GiftItem> items = new ArrayList<>();
        if (said == null || said.isEmpty() || said.size() > MOST_ITEMS) {
            faults.add("/items", "SIZE", "应为 1 到 20 项", "must be 1 to 20 items");
            return items;
        }
        for (int i = 0; i < said.size(); i++) {
            RecordGift.Item one = said.get(i);
            String pointer = "/items/" + i;
            if (one == null) {
                faults.required(pointer);
            } else {
                item(pointer, one, faults, items);
            }
        }
        return items;
    }

    private static void item(String pointer, RecordGift.Item said, Faults faults, List<GiftItem> items) {
        GiftKind kind = faults.requiredCode(GiftKind.class, pointer + "/kind", said.kind());
        Integer quantity = said.quantity();
        Long value = said.valueFen();
        if (quantity == null) {
            faults.required(pointer + "/quantity");
        } else if (quantity < 1 || quantity > MOST_OF_A_KIND) {
            faults.add(pointer + "/quantity", "RANGE", "应在 1 到 1000000 之间", "must be from 1 to 1000000");
        }
        if (value != null && (value < 1 || value > MOST_FEN)) {
            faults.add(
                    pointer + "/valueFen",
                    "RANGE",
                    "应在 1 分到 10 亿元之间，不知道请不填",
                    "must be from 1 to 100000000000 fen; leave it out if unknown");
        } else if (value == null && kind == GiftKind.CASH) {
            faults.required(pointer + "/valueFen");
        }
        if (kind != null && quantity != null) {
            items.add(new GiftItem(kind, quantity, value));
        }
    }

    private static List<Recipient> recipients(@Nullable List<@Nullable String> said, Faults faults) {
        List<Recipient> recipients = new ArrayList<>();
        if (said == null || said.isEmpty() || said.size() > MOST_RECIPIENTS) {
            faults.add("/personIds", "SIZE", "应为 1 到 200 人", "must be 1 to 200 people");
            return recipients;
        }
        Set<String> known = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            String personId = faults.requiredCode("/personIds/" + i, said.get(i));
            if (personId != null && !known.add(personId)) {
                faults.add("/personIds/" + i, "TWICE", "重复，请删除", "is named twice; leave it out");
            } else if (personId != null) {
                recipients.add(new Recipient(personId, null));
            }
        }
        return recipients;
    }
}
