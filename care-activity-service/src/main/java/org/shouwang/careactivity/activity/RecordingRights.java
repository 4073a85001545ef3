package org.shouwang.careactivity.activity;

import java.util.Map;
import java.util.Set;
import org.shouwang.careactivity.careplan.ContactType;

/** Which role may record which contact type: who does the work writes it down. */
public final class RecordingRights {
    private static final Set<String> TEACHERS = Set.of("T", "H", "SP", "PSY");
    private static final Set<String> ELDER_TEAM = Set.of("EW", "CD", "CS", "VS", "VD", "MEM", "GL", "VO", "DO");
    private static final Set<String> PROXIES = Set.of("PX", "CD", "CS");
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
            Map.entry(ContactType.FAMVISIT, ELDER_TEAM),
            Map.entry(ContactType.COUNSEL, Set.of("PSY", "SP")),
            Map.entry(ContactType.GUIDE, Set.of("T", "H", "SP", "PSY", "CD", "CS")),
            Map.entry(ContactType.PXCALL, PROXIES),
            Map.entry(ContactType.PXMEET, PROXIES),
            Map.entry(ContactType.FILECHECK, Set.of("T", "H", "CD", "CS", "EW", "VS", "VD", "MEM")),
            Map.entry(ContactType.ENTRUST, Set.of("T", "CD", "CS")),
            Map.entry(ContactType.SCREEN, Set.of("PSY")),
            Map.entry(ContactType.GRADE, Set.of("EW", "CD", "TW")),
            Map.entry(ContactType.REPORT, Set.of("SP", "T")),
            Map.entry(ContactType.HOMEWORK, Set.of("T", "H", "VO")),
            Map.entry(ContactType.PAIRLOG, Set.of("T", "H", "CD", "VO")),
            Map.entry(ContactType.ESCORT, Set.of("T", "H", "CD", "VO")));

    /** What a family tells itself, by key or text: it comes from the notification service only. */
    private static final Map<ContactType, Set<String>> FAMILY =
            Map.of(ContactType.PCALL, Set.of("PA", "G"), ContactType.FAMCALL, Set.of("FAM"));

    private RecordingRights() {}

    /** Whether a member of the family may tell of a contact type. */
    public static boolean familyTells(String role, ContactType type) {
        return FAMILY.getOrDefault(type, Set.of()).contains(role);
    }

    /** Whether somebody acting in a role may record a contact type. */
    public static boolean allows(String role, ContactType type) {
        return ROLES.getOrDefault(type, Set.of()).contains(role);
    }
}
