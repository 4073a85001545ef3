package org.shouwang.careactivity.pairing.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.pairing.EndReason;
import org.shouwang.careactivity.pairing.HelperProfile;
import org.shouwang.careactivity.pairing.HelperRole;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.PairEnd;
import org.shouwang.careactivity.pairing.PairType;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.Vetting;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes partners with their pairs to documents and reads them; seals hand-over notes. */
public final class PartnerMapper implements DocumentMapper<Partner> {
    /** Ids of all pairs. */
    static final String PAIR_IDS = "pairIds";
    /** Everybody who is or was supported. */
    static final String EVER = "ever";
    /** Those supported now; absent without one. */
    static final String OPEN = "open";
    /** Their organisations; absent without one. */
    static final String OPEN_ORGS = "openOrgs";
    /** Organisations of a helper; absent for a child. */
    static final String HELPER_ORGS = "helperOrgs";

    private static final String HANDOVER_CONTEXT = "pair.handover";

    private final FieldCipher cipher;

    /** A mapper that seals with this cipher. */
    public PartnerMapper(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String id(Partner partner) {
        return partner.id();
    }

    @Override
    public Document write(Partner partner) {
        Document document = new Document("capacity", partner.capacity())
                .append("pairs", partner.pairs().stream().map(this::pair).toList());
        list(document, PAIR_IDS, partner.pairs(), pair -> List.of(pair.id().toString()));
        list(document, EVER, partner.pairs(), pair -> List.of(pair.personId()));
        list(document, OPEN, partner.open(), pair -> List.of(pair.personId()));
        list(document, OPEN_ORGS, partner.open(), Pair::orgs);
        HelperProfile helper = partner.helper();
        if (helper != null) {
            document.append(HELPER_ORGS, helper.orgs()).append("helper", helper(helper));
        }
        return document;
    }

    /** What partners are found by: each value once, and no field without one. */
    private static void list(
            Document document, String field, List<Pair> pairs, Function<Pair, Collection<String>> values) {
        List<String> all = pairs.stream()
                .flatMap(pair -> values.apply(pair).stream())
                .distinct()
                .toList();
        if (!all.isEmpty()) {
            document.append(field, all);
        }
    }

    private static Document helper(HelperProfile helper) {
        Document document = new Document("role", helper.role().name()).append("org", helper.org());
        put(document, "account", helper.account());
        return document.append(
                "vettings",
                helper.vettings().stream()
                        .map(vetting -> new Document("id", vetting.id().toString())
                                .append("result", vetting.result().name())
                                .append("day", vetting.day().toString())
                                .append("by", vetting.recordedBy())
                                .append("entered", Date.from(vetting.enteredAt())))
                        .toList());
    }

    private Document pair(Pair pair) {
        Document document = new Document("id", pair.id().toString())
                .append("type", pair.type().name())
                .append("person", pair.personId())
                .append("kind", pair.personKind().name())
                .append("orgs", pair.orgs())
                .append("from", pair.startedOn().toString())
                .append("by", pair.startedBy())
                .append("entered", Date.from(pair.enteredAt()))
                .append("hash", pair.contentHash());
        PairEnd end = pair.end();
        if (end != null) {
            Document ended = new Document("reason", end.reason().name())
                    .append("day", end.day().toString())
                    .append("by", end.by())
                    .append("at", Date.from(end.at()));
            String handover = end.handover();
            put(ended, "handover", handover == null ? null : cipher.encrypt(handover, HANDOVER_CONTEXT));
            document.append("end", ended);
        }
        return document;
    }

    @Override
    public Partner read(Document document) {
        Document helper = document.get("helper", Document.class);
        return new Partner(
                document.getString("_id"),
                document.getInteger("capacity"),
                helper == null ? null : helper(helper, document.getList(HELPER_ORGS, String.class)),
                document.getList("pairs", Document.class).stream()
                        .map(this::pair)
                        .toList());
    }

    private static HelperProfile helper(Document document, List<String> orgs) {
        return new HelperProfile(
                HelperRole.valueOf(document.getString("role")),
                document.getString("org"),
                orgs,
                document.getString("account"),
                document.getList("vettings", Document.class).stream()
                        .map(vetting -> new Vetting(
                                UUID.fromString(vetting.getString("id")),
                                Vetting.Result.valueOf(vetting.getString("result")),
                                LocalDate.parse(vetting.getString("day")),
                                vetting.getString("by"),
                                vetting.getDate("entered").toInstant()))
                        .toList());
    }

    private Pair pair(Document document) {
        Document end = document.get("end", Document.class);
        return new Pair(
                UUID.fromString(document.getString("id")),
                PairType.valueOf(document.getString("type")),
                document.getString("person"),
                Kind.valueOf(document.getString("kind")),
                Objects.requireNonNull(document.getList("orgs", String.class)),
                LocalDate.parse(document.getString("from")),
                document.getString("by"),
                document.getDate("entered").toInstant(),
                document.getString("hash"),
                end == null ? null : end(end));
    }

    private PairEnd end(Document document) {
        String handover = document.getString("handover");
        return new PairEnd(
                EndReason.valueOf(document.getString("reason")),
                LocalDate.parse(document.getString("day")),
                handover == null ? null : cipher.decrypt(handover, HANDOVER_CONTEXT),
                document.getString("by"),
                document.getDate("at").toInstant());
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
