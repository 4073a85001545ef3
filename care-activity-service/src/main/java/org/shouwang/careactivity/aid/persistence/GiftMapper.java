package org.shouwang.careactivity.aid.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.shouwang.careactivity.activity.persistence.WithdrawalMapper;
import org.shouwang.careactivity.aid.AidMeasure;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.GiftItem;
import org.shouwang.careactivity.aid.GiftKind;
import org.shouwang.careactivity.aid.Giver;
import org.shouwang.careactivity.aid.GiverKind;
import org.shouwang.careactivity.aid.Handover;
import org.shouwang.careactivity.aid.Occasion;
import org.shouwang.careactivity.aid.Receipt;
import org.shouwang.careactivity.aid.Recipient;
import org.shouwang.careactivity.aid.Signer;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes gifts to documents and reads them; seals the donor, and what would tell who is poor: occasion and aid measure. */
public final class GiftMapper implements DocumentMapper<Gift> {
    static final String PEOPLE = "people";
    static final String ORGS = "orgs";
    /** Day and id: what lists are sorted by. */
    static final String KEY = "key";
    /** The organisations again, as long as it counts and a receipt is missing. */
    static final String UNSIGNED = "unsigned";

    private static final String DONOR_CONTEXT = "gift.donor";
    private static final String OCCASION_CONTEXT = "gift.occasion";
    private static final String MEASURE_CONTEXT = "gift.measure";

    private final FieldCipher cipher;
    private final WithdrawalMapper withdrawals;

    /** A mapper that seals with this cipher. */
    public GiftMapper(FieldCipher cipher) {
        this.cipher = cipher;
        this.withdrawals = new WithdrawalMapper(cipher, "gift.withdrawal.comment");
    }

    @Override
    public String id(Gift gift) {
        return gift.id().toString();
    }

    @Override
    public Document write(Gift gift) {
        Handover handover = gift.handover();
        Document document = new Document("giver", gift.giver().kind().name())
                .append("occasion", cipher.encrypt(gift.occasion().name(), OCCASION_CONTEXT))
                .append("org", handover.org())
                .append(ORGS, handover.orgs())
                .append("day", gift.day().toString())
                .append(KEY, gift.day() + " " + gift.id())
                .append("role", handover.role())
                .append("items", gift.items().stream().map(GiftMapper::write).toList())
                .append(PEOPLE, gift.personIds())
                .append("receipts", receipts(gift))
                .append("by", handover.by())
                .append("entered", Date.from(handover.enteredAt()));
        String donor = gift.giver().name();
        if (donor != null) {
            document.append("donor", cipher.encrypt(donor, DONOR_CONTEXT));
        }
        AidMeasure measure = gift.measure();
        if (measure != null) {
            document.append("measure", cipher.encrypt(measure.name(), MEASURE_CONTEXT));
        }
        if (gift.withdrawal() == null && gift.unsigned() > 0) {
            document.append(UNSIGNED, handover.orgs());
        }
        withdrawals.write(gift.withdrawal(), document);
        return document;
    }

    private static Document write(GiftItem item) {
        Document document = new Document("kind", item.kind().name()).append("quantity", item.quantity());
        if (item.valueFen() != null) {
            document.append("fen", item.valueFen());
        }
        return document;
    }

    private static List<Document> receipts(Gift gift) {
        List<Document> receipts = new ArrayList<>();
        for (Recipient one : gift.recipients()) {
            Receipt receipt = one.receipt();
            if (receipt != null) {
                receipts.add(new Document("person", one.personId())
                        .append("signer", receipt.signedBy().name())
                        .append("day", receipt.day().toString())
                        .append("by", receipt.confirmedBy())
                        .append("at", Date.from(receipt.confirmedAt())));
            }
        }
        return receipts;
    }

    @Override
    public Gift read(Document document) {
        Map<String, Receipt> receipts = new HashMap<>();
        for (Document one : document.getList("receipts", Document.class)) {
            receipts.put(one.getString("person"), receipt(one));
        }
        String donor = document.getString("donor");
        String measure = document.getString("measure");
        return new Gift(
                UUID.fromString(document.getString("_id")),
                new Giver(
                        GiverKind.valueOf(document.getString("giver")),
                        donor == null ? null : cipher.decrypt(donor, DONOR_CONTEXT)),
                Occasion.valueOf(cipher.decrypt(document.getString("occasion"), OCCASION_CONTEXT)),
                measure == null ? null : AidMeasure.valueOf(cipher.decrypt(measure, MEASURE_CONTEXT)),
                LocalDate.parse(document.getString("day")),
                document.getList("items", Document.class).stream()
                        .map(GiftMapper::item)
                        .toList(),
                document.getList(PEOPLE, String.class).stream()
                        .map(id -> new Recipient(id, receipts.get(id)))
                        .toList(),
                new Handover(
                        document.getString("org"),
                        document.getList(ORGS, String.class),
                        document.getString("role"),
                        document.getString("by"),
                        document.getDate("entered").toInstant()),
                withdrawals.read(document));
    }

    private static GiftItem item(Document document) {
        return new GiftItem(
                GiftKind.valueOf(document.getString("kind")), document.getInteger("quantity"), document.getLong("fen"));
    }

    private static Receipt receipt(Document document) {
        return new Receipt(
                Signer.valueOf(document.getString("signer")),
                LocalDate.parse(document.getString("day")),
                document.getString("by"),
                document.getDate("at").toInstant());
    }
}
