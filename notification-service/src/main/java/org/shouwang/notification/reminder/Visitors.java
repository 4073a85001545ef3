package org.shouwang.notification.reminder;

import java.util.Map;

/** What whoever visits is called in a text, by the contact type of the visit; never a name. */
final class Visitors {
    private static final Map<String, String> ZH = Map.of("HOMEVISIT", "老师", "CDVISIT", "儿童主任", "ELDVISIT", "探访员");

    private Visitors() {}

    static String zh(String contactType) {
        return ZH.getOrDefault(contactType, "走访员");
    }
}
