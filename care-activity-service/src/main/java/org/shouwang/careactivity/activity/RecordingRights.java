package org.shouwang.careactivity.activity;

import java.util.Map;
import java.util.Set;
import org.shouwang.careactivity.careplan.ContactType;

/** Which role may record which contact type: who does the work writes it down. */
public final class RecordingRights {
    private static final Set<String> TEACHERS = Set.of("T", "H", "SP", "PSY");
    private static final Set<String> ELDER_TEAM = Set.of("EW", "CD", "CS", "VS", "VD", "MEM", "GL", "VO", "DO");
    private static final Map<ContactType, Set<String>> ROLES = Map.ofEntries(
            Map.entry(ContactType.TALK, TEACHERS),
            Map.entry(ContactType.TUTOR, Set.of("T", "H", "SP", "PSY", "VO")),
            Map.entry(ContactType.PCALL, Set.of("T", "H", "SP", "PSY", "CD", "CS", "PX")),
            Map.entry(ContactType.GCALL, TEACHERS),
            Map.entry(ContactType.PARCALL, TEACHERS),
            Map.entry(ContactType.HOMEVISIT, TEACHERS),
            Map.entry(ContactType.CDVISIT, Set.of("CD", "CS", "VS", "VD", "MEM")),
            Map.entry(ContactType.ELDVISIT, ELDER_TEAM),
            Map.entry(ContactType.CHECKCALL, ELDER_TEAM),
            Map.entry(ContactType.FAMCALL, ELDER_TEAM),
            Map.entry(ContactType.FAMVISIT, ELDER_TEAM));

    private RecordingRights() {}

    /** Whether somebody acting in a role may record a contact type. */
    public static boolean allows(String role, ContactType type) {
        return ROLES.getOrDefault(type, Set.of()).contains(role);
    }
}
