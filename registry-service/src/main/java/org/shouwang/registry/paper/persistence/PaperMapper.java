package org.shouwang.registry.paper.persistence;

import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.registry.paper.EntrustedCare;
import org.shouwang.registry.paper.ScanType;
import org.shouwang.registry.person.Fact;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Sealed;

/** A paper as a document. */
final class PaperMapper implements DocumentMapper<EntrustedCare> {

    static final String PERSON = "person";

    @Override
    public String id(EntrustedCare paper) {
        return paper.id();
    }

    @Override
    public Document write(EntrustedCare paper) {
        EntrustedCare.Terms terms = paper.terms();
        Document document = new Document(PERSON, paper.personId())
                .append(
                        "entrusting",
                        terms.entrusting().stream().map(Holder::name).toList())
                .append("carerName", sealed(terms.carer().name()))
                .append("carerBirthDate", sealed(terms.carer().birthDate()))
                .append("relation", terms.carer().relation())
                .append("from", terms.from().toString())
                .append("reason", terms.reason())
                .append("childHeard", terms.childHeard())
                .append("lookedIntoOn", terms.lookedIntoOn().toString())
                .append("care", care(paper.care()))
                .append("by", paper.by())
                .append("at", Date.from(paper.at()))
                .append("confirmedOn", paper.confirmedOn().toString());
        LocalDate until = terms.until();
        if (until != null) {
            document.append("until", until.toString());
        }
        EntrustedCare.End end = paper.end();
        if (end != null) {
            document.append(
                    "end",
                    new Document("day", end.day().toString())
                            .append("reason", sealed(end.reason()))
                            .append("by", end.by()));
        }
        EntrustedCare.Scan scan = paper.scan();
        if (scan != null) {
            document.append(
                    "scan",
                    new Document("id", scan.id())
                            .append("type", scan.type().name())
                            .append("bytes", scan.bytes())
                            .append("checked", scan.checked().name())
                            .append("by", scan.by())
                            .append("at", Date.from(scan.at())));
        }
        return document;
    }

    @Override
    public EntrustedCare read(Document document) {
        Document end = document.get("end", Document.class);
        Document scan = document.get("scan", Document.class);
        String until = document.getString("until");
        return new EntrustedCare(
                document.getString("_id"),
                document.getString(PERSON),
                new EntrustedCare.Terms(
                        document.getList("entrusting", String.class).stream()
                                .map(Holder::valueOf)
                                .toList(),
                        new EntrustedCare.Carer(
                                sealed(document.getString("carerName")),
                                sealed(document.getString("carerBirthDate")),
                                document.getString("relation")),
                        LocalDate.parse(document.getString("from")),
                        until == null ? null : LocalDate.parse(until),
                        document.getString("reason"),
                        document.getBoolean("childHeard"),
                        LocalDate.parse(document.getString("lookedIntoOn"))),
                care(document.get("care", Document.class)),
                document.getString("by"),
                document.getDate("at").toInstant(),
                LocalDate.parse(document.getString("confirmedOn")),
                end == null ? null : end(end),
                scan == null ? null : scan(scan));
    }

    private static EntrustedCare.End end(Document end) {
        return new EntrustedCare.End(
                LocalDate.parse(end.getString("day")), sealed(end.getString("reason")), end.getString("by"));
    }

    private static EntrustedCare.Scan scan(Document scan) {
        return new EntrustedCare.Scan(
                scan.getString("id"),
                ScanType.valueOf(scan.getString("type")),
                scan.getInteger("bytes"),
                EntrustedCare.Checked.valueOf(scan.getString("checked")),
                scan.getString("by"),
                scan.getDate("at").toInstant());
    }

    private static Document care(Fact care) {
        Document document = new Document("code", care.code());
        String detail = care.detail();
        if (detail != null) {
            document.append("detail", detail);
        }
        Sealed name = care.name();
        if (name != null) {
            document.append("name", sealed(name));
        }
        return document;
    }

    private static Fact care(Document care) {
        String name = care.getString("name");
        return new Fact(care.getString("code"), care.getString("detail"), name == null ? null : sealed(name));
    }

    private static String sealed(Sealed sealed) {
        return sealed.hash() + ':' + sealed.text();
    }

    private static Sealed sealed(String stored) {
        int end = stored.indexOf(':');
        return new Sealed(stored.substring(end + 1), stored.substring(0, end));
    }
}
