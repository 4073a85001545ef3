package org.shouwang.careactivity.activity.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.activity.Gap;
import org.shouwang.platform.encryption.LookupHash;

/**
 * Tells a repetition from a contradiction, by all that a client can say. What may be left out adds nothing when it is left out, so
 * that activities stored before it existed are still known again.
 */
final class ContentHash {
    private final LookupHash hash;

    ContentHash(LookupHash hash) {
        this.hash = hash;
    }

    String of(Activity activity) {
        Details details = activity.details();
        String note = details.note();
        List<String> parts = new ArrayList<>(List.of(
                activity.kind().name(),
                activity.type().name(),
                String.join(",", activity.personIds()),
                activity.at().toString(),
                Integer.toString(activity.minutes()),
                activity.result().name(),
                activity.role(),
                note == null ? "" : note));
        add(parts, "replaces", activity.entry().replaces());
        add(parts, "retryOn", activity.retryOn());
        add(parts, "mood", details.mood());
        add(parts, "agreedAct", details.agreedAct());
        LocalDate recheckOn = details.recheckOn();
        add(parts, "recheckOn", recheckOn);
        details.checks().forEach((item, finding) -> add(parts, item.name(), finding));
        for (Gap gap : details.gaps()) {
            add(parts, gap.subject().name(), gap.text());
        }
        add(parts, "position", activity.evidence().position());
        activity.evidence().photos().forEach(photo -> add(parts, "photo", photo));
        return hash.of("activity.content", String.join("\u001f", parts));
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + " " + value);
        }
    }
}
