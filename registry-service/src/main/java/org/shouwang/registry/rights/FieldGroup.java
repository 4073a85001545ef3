package org.shouwang.registry.rights;

import static org.shouwang.registry.rights.Action.CARD;
import static org.shouwang.registry.rights.Action.EXPORT;
import static org.shouwang.registry.rights.Action.GET;
import static org.shouwang.registry.rights.Action.HISTORY;
import static org.shouwang.registry.rights.Action.LIST;
import static org.shouwang.registry.rights.Action.SUBJECT_ACCESS;
import static org.shouwang.registry.rights.Action.WEBHOOK;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * What is kept of a person, in groups, and who sees each in which action. One row of the table each; {@link Operation} says who
 * may do what at all. A new field belongs to one of these groups, or gets a row of its own: roles that see it, what all others
 * get instead, and the actions it appears in. {@code RightsMatrixIT} asks the running service for every cell.
 */
public enum FieldGroup {
    NAME(Roles.FINDING, Otherwise.ABSENT, LIST, GET, HISTORY, EXPORT, CARD, SUBJECT_ACCESS),
    VILLAGE(Roles.FINDING, Otherwise.ABSENT, LIST, GET, HISTORY, EXPORT, CARD, WEBHOOK, SUBJECT_ACCESS),
    /** Sex, days, categories, tier, school, class and all else that is kept as a code. */
    CODES(Roles.READERS, Otherwise.ABSENT, LIST, GET, HISTORY, EXPORT, CARD, WEBHOOK, SUBJECT_ACCESS),
    ID_NUMBER(Roles.OFFICES, Otherwise.MASKED, GET, HISTORY, EXPORT, CARD, SUBJECT_ACCESS),
    /** Those who must be able to ring somebody up. */
    PHONE(Roles.WORKERS, Otherwise.MASKED, GET, HISTORY, EXPORT, CARD, SUBJECT_ACCESS),
    CARER_NAME(Roles.WORKERS, Otherwise.ABSENT, GET, HISTORY, EXPORT, CARD, SUBJECT_ACCESS),
    PARENT_NAME(Roles.WORKERS, Otherwise.ABSENT, GET, HISTORY, EXPORT, CARD, SUBJECT_ACCESS),
    ADDRESS(Roles.WORKERS, Otherwise.ABSENT, GET, HISTORY, EXPORT, CARD, SUBJECT_ACCESS),
    HEALTH_WORDS(Roles.WORKERS, Otherwise.ABSENT, GET, HISTORY, EXPORT, CARD, SUBJECT_ACCESS),
    REMARK(Roles.WORKERS, Otherwise.ABSENT, GET, HISTORY, EXPORT, SUBJECT_ACCESS),
    TIER_REASON(Roles.WORKERS, Otherwise.ABSENT, HISTORY, SUBJECT_ACCESS),
    /** Entrusted-care papers that were confirmed. */
    PAPERS(Roles.WORKERS, Otherwise.ABSENT, GET, CARD, SUBJECT_ACCESS),
    CONSENT(Roles.CONSENT_KEEPERS, Otherwise.ABSENT, GET, SUBJECT_ACCESS),
    ACCESS_LOG(Roles.RIGHTS_OFFICES, Otherwise.ABSENT, GET, SUBJECT_ACCESS);

    /** What a reader gets who does not see a group. */
    public enum Otherwise {
        MASKED,
        ABSENT
    }

    private final Set<String> seers;
    private final Otherwise otherwise;
    private final Set<Action> actions;

    FieldGroup(Set<String> seers, Otherwise otherwise, Action... actions) {
        this.seers = seers;
        this.otherwise = otherwise;
        this.actions = Set.of(actions);
    }

    /** Whether somebody with these roles sees it in full in this action. */
    public boolean seenBy(Collection<String> roles, Action action) {
        return actions.contains(action) && !Collections.disjoint(seers, roles);
    }

    /** What the others get where it appears. */
    public Otherwise otherwise() {
        return otherwise;
    }

    /** Whether it appears in this action at all. */
    public boolean in(Action action) {
        return actions.contains(action);
    }
}
