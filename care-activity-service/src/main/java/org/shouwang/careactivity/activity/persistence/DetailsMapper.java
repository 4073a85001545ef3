package org.shouwang.careactivity.activity.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.CheckItem;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.activity.Finding;
import org.shouwang.careactivity.activity.Gap;
import org.shouwang.careactivity.activity.Mood;
import org.shouwang.careactivity.activity.SchoolSubject;
import org.shouwang.platform.encryption.FieldCipher;

/** Writes what was said and seen to fields of an activity's document and reads it; seals what is free text. */
final class DetailsMapper {
    static final String NOTE = "note";
    static final String DETAILS = "details";
    static final List<String> MOOD_KEYS = List.of(DETAILS, "mood");
    static final List<String> CHECKS_KEYS = List.of(DETAILS, "checks");
    static final String MOOD_PATH = String.join(".", MOOD_KEYS);
    static final String CHECKS_PATH = String.join(".", CHECKS_KEYS);
    private static final String NOTE_CONTEXT = "activity.note";
    private static final String ACT_CONTEXT = "activity.agreedAct";
    private static final String GAP_CONTEXT = "activity.gap";

    private final FieldCipher cipher;

    DetailsMapper(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Adds only what there is. */
    void write(Details details, Document document) {
        String note = details.note();
        if (note != null && !note.isBlank()) {
            document.append(NOTE, cipher.encrypt(note, NOTE_CONTEXT));
        }
        if (details.hasMore()) {
            document.append(DETAILS, more(details));
        }
    }

    private Document more(Details details) {
        Document more = new Document();
        Mood mood = details.mood();
        String act = details.agreedAct();
        LocalDate recheckOn = details.recheckOn();
        if (mood != null) {
            more.append("mood", mood.name());
        }
        if (act != null) {
            more.append("agreedAct", cipher.encrypt(act, ACT_CONTEXT));
        }
        if (recheckOn != null) {
            more.append("recheckOn", recheckOn.toString());
        }
        if (!details.checks().isEmpty()) {
            Document checks = new Document();
            details.checks().forEach((item, finding) -> checks.append(item.name(), finding.name()));
            more.append("checks", checks);
        }
        if (!details.gaps().isEmpty()) {
            more.append(
                    "gaps",
                    details.gaps().stream()
                            .map(gap -> new Document("subject", gap.subject().name())
                                    .append("text", cipher.encrypt(gap.text(), GAP_CONTEXT)))
                            .toList());
        }
        return more;
    }

    Details read(Document document) {
        String note = open(document.getString(NOTE), NOTE_CONTEXT);
        Document more = document.get(DETAILS, Document.class);
        if (more == null) {
            return Details.ofNote(note);
        }
        String mood = more.getString("mood");
        String recheckOn = more.getString("recheckOn");
        TreeMap<CheckItem, Finding> checks = new TreeMap<>();
        more.get("checks", new Document())
                .forEach((item, finding) ->
                        checks.put(CheckItem.valueOf(item), Finding.valueOf(String.valueOf(finding))));
        return new Details(
                note,
                mood == null ? null : Mood.valueOf(mood),
                open(more.getString("agreedAct"), ACT_CONTEXT),
                recheckOn == null ? null : LocalDate.parse(recheckOn),
                checks,
                more.getList("gaps", Document.class, List.of()).stream()
                        .map(gap -> new Gap(
                                SchoolSubject.valueOf(gap.getString("subject")),
                                cipher.decrypt(gap.getString("text"), GAP_CONTEXT)))
                        .toList());
    }

    private @Nullable String open(@Nullable String sealed, String context) {
        return sealed == null ? null : cipher.decrypt(sealed, context);
    }
}
