package org.shouwang.careactivity.aid.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.careactivity.aid.GiftFixtures.PERSON;
import static org.shouwang.careactivity.aid.GiftFixtures.aGift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.aid.AidMeasure;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.GiftItem;
import org.shouwang.careactivity.aid.GiftKind;
import org.shouwang.careactivity.aid.Receipt;
import org.shouwang.careactivity.aid.Signer;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

class GiftReaderTest {
    private static final String ID = "0192f6e0-0000-7000-8000-000000000001";
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    private static final Caller TEACHER = caller("T");
    private static final RecordGift.Item PENCILS = new RecordGift.Item("STAT", 20, 4000L);

    private static Caller caller(String role) {
        return new Caller("t", Set.of(role), Set.of("990101"));
    }

    private static RecordGift gift(
            String giver, @Nullable String donor, String occasion, @Nullable String measure, String day) {
        return new RecordGift(
                ID, giver, donor, occasion, measure, "9901010001-3-2", day, "T", List.of(PENCILS), List.of("p1"));
    }

    private static RecordGift of(
            @Nullable List<RecordGift.@Nullable Item> items, @Nullable List<@Nullable String> personIds) {
        return new RecordGift(
                ID, "SCHOOL", null, "FESTIVAL", null, "9901010001-3-2", "2026-03-05", "T", items, personIds);
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

    private static List<String> faults(RecordGift entry) {
        return faults(() -> GiftReader.read(entry, TEACHER, NOW));
    }

    @Test
    void a_sound_entry_becomes_a_gift_with_open_receipts() {
        Gift gift = GiftReader.read(gift("GOVERNMENT", null, "HARDSHIP", "LS", "2026-03-05"), TEACHER, NOW);

        assertThat(gift.measure()).isEqualTo(AidMeasure.LS);
        assertThat(gift.items()).containsExactly(new GiftItem(GiftKind.STAT, 20, 4000L));
        assertThat(gift.personIds()).containsExactly("p1");
        assertThat(gift.unsigned()).isEqualTo(1);
        assertThat(gift.handover().by()).isEqualTo("t");
        assertThat(gift.handover().enteredAt()).isEqualTo(NOW);
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThat(faults(new RecordGift(null, null, null, null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder(
                        "/giftId REQUIRED",
                        "/giver REQUIRED",
                        "/occasion REQUIRED",
                        "/org REQUIRED",
                        "/role REQUIRED",
                        "/day REQUIRED",
                        "/items SIZE",
                        "/personIds SIZE");
    }

    @ParameterizedTest
    @CsvSource({
        "KING,       ,      FESTIVAL, ,     2026-03-05, /giver UNKNOWN_CODE",
        "SCHOOL,     ,      WEDDING,  ,     2026-03-05, /occasion UNKNOWN_CODE",
        "SCHOOL,     ,      FESTIVAL, ,     2026-03-06, /day IN_FUTURE",
        "SCHOOL,     ,      FESTIVAL, ,     yesterday,  /day FORMAT",
        "SCHOOL,     陈先生, FESTIVAL, ,     2026-03-05, /donorName GIVER_MISMATCH",
        "SCHOOL,     ,      HARDSHIP, LS,   2026-03-05, /measure GIVER_MISMATCH",
        "GOVERNMENT, ,      HARDSHIP, ,     2026-03-05, /measure REQUIRED",
        "GOVERNMENT, ,      HARDSHIP, NONE, 2026-03-05, /measure UNKNOWN_CODE"
    })
    void a_faulty_field_is_named(
            String giver, @Nullable String donor, String occasion, @Nullable String measure, String day, String fault) {
        assertThat(faults(gift(giver, donor, occasion, measure, day))).containsExactly(fault);
    }

    @Test
    void a_donor_may_be_named_or_not() {
        assertThat(faults(gift("DONOR", "陈先生", "OTHER", null, "2026-03-05"))).isEmpty();
        assertThat(faults(gift("DONOR", null, "OTHER", null, "2026-03-05"))).isEmpty();
        assertThat(faults(gift("DONOR", "长".repeat(101), "OTHER", null, "2026-03-05")))
                .containsExactly("/donorName SIZE");
    }

    @Test
    void items_are_one_to_twenty_with_kind_and_quantity_and_money_with_its_value() {
        List<RecordGift.@Nullable Item> faulty = new ArrayList<>(Arrays.asList(
                null,
                new RecordGift.Item(null, null, null),
                new RecordGift.Item("GOLD", 0, 0L),
                new RecordGift.Item("BOOK", 1_000_001, 100_000_000_001L),
                new RecordGift.Item("CASH", 1, null)));

        assertThat(faults(of(faulty, List.of("p1"))))
                .containsExactlyInAnyOrder(
                        "/items/0 REQUIRED",
                        "/items/1/kind REQUIRED",
                        "/items/1/quantity REQUIRED",
                        "/items/2/kind UNKNOWN_CODE",
                        "/items/2/quantity RANGE",
                        "/items/2/valueFen RANGE",
                        "/items/3/quantity RANGE",
                        "/items/3/valueFen RANGE",
                        "/items/4/valueFen REQUIRED");
        List<RecordGift.@Nullable Item> many = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> many.add(PENCILS));
        assertThat(faults(of(many, List.of("p1")))).isEmpty();
        many.add(PENCILS);
        assertThat(faults(of(many, List.of("p1")))).containsExactly("/items SIZE");
        assertThat(faults(of(List.of(), List.of("p1")))).containsExactly("/items SIZE");
    }

    @Test
    void recipients_are_one_to_two_hundred_each_once() {
        List<@Nullable String> people = new ArrayList<>();
        IntStream.range(0, 200).forEach(i -> people.add("p" + i));

        assertThat(faults(of(List.of(PENCILS), people))).isEmpty();
        people.add("p200");
        assertThat(faults(of(List.of(PENCILS), people))).containsExactly("/personIds SIZE");
        assertThat(faults(of(List.of(PENCILS), List.of()))).containsExactly("/personIds SIZE");
        assertThat(faults(of(List.of(PENCILS), Arrays.asList("p1", "p1", null))))
                .containsExactlyInAnyOrder("/personIds/1 TWICE", "/personIds/2 REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({"T, T, true", "T, H, false", "SYSTEM, H, true", "VO, VO, true", "PX, PX, false", "IT, IT, false"})
    void only_who_hands_things_out_may_record_it(String token, String role, boolean allowed) {
        RecordGift entry = new RecordGift(
                ID, "SCHOOL", null, "FESTIVAL", null, "o", "2026-03-05", role, List.of(PENCILS), List.of("p1"));

        if (allowed) {
            assertThat(GiftReader.read(entry, caller(token), NOW).handover().role())
                    .isEqualTo(role);
        } else {
            assertThatThrownBy(() -> GiftReader.read(entry, caller(token), NOW)).hasMessage("ROLE_NOT_ALLOWED");
        }
    }

    @Test
    void receipts_name_a_recipient_a_signer_and_a_day_not_before_the_gift() {
        List<@Nullable RecordReceipt> faulty = Arrays.asList(
                null,
                new RecordReceipt(null, null, null),
                new RecordReceipt("somebody", "SELF", "2026-03-05"),
                new RecordReceipt(PERSON + "1", "DOG", "2026-03-03"),
                new RecordReceipt(PERSON + "2", "SELF", "2026-03-06"),
                new RecordReceipt(PERSON + "3", "SELF", "2026-03-05"),
                new RecordReceipt(PERSON + "3", "SELF", "2026-03-05"));

        assertThat(faults(() -> ReceiptReader.read(faulty, aGift(), TEACHER, NOW)))
                .containsExactlyInAnyOrder(
                        "/receipts/0 REQUIRED",
                        "/receipts/1/personId REQUIRED",
                        "/receipts/1/signedBy REQUIRED",
                        "/receipts/1/day REQUIRED",
                        "/receipts/2/personId NO_RECIPIENT",
                        "/receipts/3/signedBy UNKNOWN_CODE",
                        "/receipts/3/day BEFORE_GIFT",
                        "/receipts/4/day IN_FUTURE",
                        "/receipts/6/personId TWICE");
        assertThat(faults(() -> ReceiptReader.read(null, aGift(), TEACHER, NOW)))
                .containsExactly("/receipts SIZE");
        assertThat(faults(() -> ReceiptReader.read(List.of(), aGift(), TEACHER, NOW)))
                .containsExactly("/receipts SIZE");
        Map<String, Receipt> read = ReceiptReader.read(
                List.of(new RecordReceipt(PERSON + "2", "GUARDIAN", "2026-03-04")), aGift(), TEACHER, NOW);
        assertThat(read.keySet()).containsExactly(PERSON + "2");
        assertThat(read.values()).allMatch(receipt -> receipt.signedBy() == Signer.GUARDIAN);
    }
}
