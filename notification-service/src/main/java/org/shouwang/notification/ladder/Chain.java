package org.shouwang.notification.ladder;

import java.util.List;
import org.shouwang.notification.contact.Role;

/** The chains of the care rules: who is told when those before were silent. */
public enum Chain {
    SCH(Role.SP, Role.CE),
    /** Where the responsible cannot be looked for, such as a proxy parent, the village child director comes first. */
    VIL(Role.VS, Role.CS, Role.CA),
    /** Parents get two reminders, then carer and class teacher together, then the village; the police are never texted. */
    PAR(Role.G, Role.CD, Role.CS),
    ELD(Role.VS, Role.TW, Role.CA);

    private final List<Role> above;

    Chain(Role... above) {
        this.above = List.of(above);
    }

    /** Those above the responsible, in order. */
    public List<Role> above() {
        return above;
    }
}
