package org.shouwang.careactivity.activity.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.CheckItem;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.activity.Finding;
import org.shouwang.careactivity.activity.Gap;
import org.shouwang.careactivity.activity.Mood;
import org.shouwang.careactivity.activity.SchoolSubject;
import org.shouwang.platform.web.Faults;

/** Reads what was said and seen, field by field. Whether it belongs to the activity is checked by {@link DetailsCheck}. */
final class DetailsReader {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_ACT = 200;
    private static final int LONGEST_GAP = 100;
    private static final int MOST_GAPS = 10;

    private DetailsReader() {}

    static Details read(@Nullable String note, RecordActivity.@Nullable Details said, Faults faults) {
        if (note != null && note.length() > LONGEST_NOTE) {
            faults.add("/note", "SIZE", "不能超过 2000 字", "must not be longer than 2000 characters");
        }
        if (said == null) {
            return Details.ofNote(note);
        }
        LocalDate recheckOn = faults.day("/details/recheckOn", said.recheckOn());
        return new Details(
                note,
                faults.code(Mood.class, "/details/mood", said.mood()),
                faults.text("/details/agreedAct", said.agreedAct(), LONGEST_ACT),
                recheckOn,
                checks(said.checks(), faults),
                gaps(said.gaps(), faults));
    }

    private static SortedMap<CheckItem, Finding> checks(@Nullable Map<String, @Nullable String> said, Faults faults) {
        SortedMap<CheckItem, Finding> checks = new TreeMap<>();
        if (said != null) {
            said.forEach((name, value) -> {
                String pointer = "/details/checks/" + (name.length() > 40 ? "" : name);
                CheckItem item = faults.requiredCode(CheckItem.class, pointer, name);
                Finding finding = faults.requiredCode(Finding.class, pointer, value);
                if (item != null && finding != null) {
                    checks.put(item, finding);
                }
            });
        }
        return checks;
    }

    private static List<Gap> gaps(@Nullable List<RecordActivity.@Nullable Gap> said, Faults faults) {
        List<Gap> gaps = new ArrayList<>();
        if (said == null) {
            return gaps;
        }
        if (said.size() > MOST_GAPS) {
            faults.add("/details/gaps", "SIZE", "最多 10 条", "must not be more than 10");
            return gaps;
        }
        for (int i = 0; i < said.size(); i++) {
            String pointer = "/details/gaps/" + i;
            RecordActivity.Gap one = said.get(i);
            SchoolSubject subject =
                    faults.requiredCode(SchoolSubject.class, pointer + "/subject", one == null ? null : one.subject());
            String text = faults.requiredText(pointer + "/text", one == null ? null : one.text(), LONGEST_GAP);
            if (subject != null && text != null) {
                gaps.add(new Gap(subject, text));
            }
        }
        return gaps;
    }
}
