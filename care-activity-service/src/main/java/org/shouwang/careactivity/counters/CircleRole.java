package org.shouwang.careactivity.counters;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Flag;

/** Who should stand around a child 关爱圈: somebody of each. */
public enum CircleRole {
    /** 班主任 class teacher. */
    T(Set.of(), null),
    /** 帮扶教师 helping teacher. */
    H(Set.of(), null),
    /** 儿童主任 village child director. */
    CD(Set.of(), null),
    /** 代理家长 proxy parent, who seldom writes anything down. */
    PX(Set.of(ContactType.PXCALL, ContactType.PXMEET), Flag.PROXY),
    /** 结对伙伴 classmate or neighbour, who writes nothing down. */
    PEER(Set.of(ContactType.PAIRLOG), Flag.PAIRED);

    private final Set<ContactType> shownBy;
    private final @Nullable Flag standing;

    CircleRole(Set<ContactType> shownBy, @Nullable Flag standing) {
        this.shownBy = shownBy;
        this.standing = standing;
    }

    /** Whether such a contact shows that somebody of this role was there, whoever wrote it down. */
    boolean shownBy(ContactType type) {
        return shownBy.contains(type);
    }

    /** Whether somebody is known to have this role for a child in these circumstances. */
    boolean known(Set<Flag> flags) {
        return standing != null && flags.contains(standing);
    }
}
