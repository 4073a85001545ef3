package org.shouwang.careactivity.progress.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceEntry;
import org.shouwang.careactivity.progress.AttendanceSheet;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes attendance sheets to documents and reads them. */
public final class AttendanceMapper implements DocumentMapper<AttendanceSheet> {
    static final String ORGS = "orgs";
    static final String DAY = "day";
    static final String IDS = "ids";
    static final String OPEN = "open";

    @Override
    public String id(AttendanceSheet sheet) {
        return AttendanceSheet.id(sheet.org(), sheet.day());
    }

    @Override
    public Document write(AttendanceSheet sheet) {
        String school = sheet.org().split("-", 2)[0];
        Document document = new Document("org", sheet.org())
                .append(ORGS, List.of(school, sheet.org()))
                .append(DAY, sheet.day().toString())
                .append(
                        IDS,
                        sheet.entries().stream()
                                .map(entry -> entry.id().toString())
                                .toList())
                .append(
                        "entries",
                        sheet.entries().stream().map(AttendanceMapper::entry).toList());
        if (!sheet.settled()) {
            document.append(OPEN, sheet.day().toString());
        }
        return document;
    }

    private static Document entry(AttendanceEntry entry) {
        List<Document> marks = new ArrayList<>();
        entry.marks().forEach((personId, code) -> marks.add(new Document("p", personId).append("c", code.name())));
        return new Document("id", entry.id().toString())
                .append("pupils", entry.pupils())
                .append("marks", marks)
                .append("role", entry.role())
                .append("by", entry.recordedBy())
                .append("at", Date.from(entry.enteredAt()))
                .append("hash", entry.contentHash());
    }

    @Override
    public AttendanceSheet read(Document document) {
        return new AttendanceSheet(
                document.getString("org"),
                LocalDate.parse(document.getString(DAY)),
                document.getList("entries", Document.class).stream()
                        .map(AttendanceMapper::entry)
                        .toList(),
                !document.containsKey(OPEN));
    }

    private static AttendanceEntry entry(Document document) {
        Map<String, AttendanceCode> marks = new LinkedHashMap<>();
        for (Document mark : document.getList("marks", Document.class)) {
            marks.put(mark.getString("p"), AttendanceCode.valueOf(mark.getString("c")));
        }
        return new AttendanceEntry(
                UUID.fromString(document.getString("id")),
                document.getInteger("pupils"),
                marks,
                document.getString("role"),
                document.getString("by"),
                document.getDate("at").toInstant(),
                document.getString("hash"));
    }
}
