package org.shouwang.careactivity.pairing;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.Kind;

/** What a pair is for (code list pair_type 结对类型): whom it may join, what it shows to care rules, what is logged of it. */
public enum PairType {
    /** 同学一对一 classmate. */
    PEER(Set.of(PartnerKind.PEER), Set.of(Kind.CHILD), Flag.PAIRED, Log.PAIR),
    /** 班干部 class cadre. */
    CADRE(Set.of(PartnerKind.PEER), Set.of(Kind.CHILD), Flag.PAIRED, Log.PAIR),
    /** 优秀学生 top pupil. */
    TOP(Set.of(PartnerKind.PEER), Set.of(Kind.CHILD), Flag.PAIRED, Log.PAIR),
    /** 邻居 neighbour. */
    NEIGH(Set.of(PartnerKind.HELPER), Set.of(Kind.CHILD, Kind.ELDER), Flag.PAIRED, Log.PAIR),
    /** 师生 teacher. */
    TEACHER(Set.of(PartnerKind.HELPER), Set.of(Kind.CHILD), Flag.PAIRED, Log.PAIR),
    /** 代理家长 proxy parent. */
    PROXY(Set.of(PartnerKind.HELPER), Set.of(Kind.CHILD), Flag.PROXY, Log.PROXY),
    /** 爱心妈妈 loving mother. */
    MAMA(Set.of(PartnerKind.HELPER), Set.of(Kind.CHILD), Flag.PROXY, Log.PROXY),
    /** 党员 party member. */
    PARTY(Set.of(PartnerKind.HELPER), Set.of(Kind.CHILD, Kind.ELDER), null, Log.PAIR),
    /** 陪上下学 walks to and from school. */
    ESCORT(EnumSet.allOf(PartnerKind.class), Set.of(Kind.CHILD), Flag.ESCORT, Log.ESCORT),
    /** 陪护志愿者 care volunteer. */
    VOL(Set.of(PartnerKind.HELPER), Set.of(Kind.CHILD, Kind.ELDER), null, Log.PAIR);

    private final Set<PartnerKind> partners;
    private final Set<Kind> supported;
    private final @Nullable Flag flag;
    private final Set<ContactType> log;

    PairType(Set<PartnerKind> partners, Set<Kind> supported, @Nullable Flag flag, Set<ContactType> log) {
        this.partners = Set.copyOf(partners);
        this.supported = Set.copyOf(supported);
        this.flag = flag;
        this.log = log;
    }

    /** Whether such a partner may take part. */
    public boolean joins(PartnerKind partner) {
        return partners.contains(partner);
    }

    /** Whether it may support such a person. */
    public boolean supports(Kind person) {
        return supported.contains(person);
    }

    /** Whether a partner must have been vetted first: adults close to a child, but for its teachers, whom their school vets. */
    public boolean needsVetting(PartnerKind partner, Kind person) {
        return partner == PartnerKind.HELPER && person == Kind.CHILD && this != TEACHER;
    }

    /** The circumstance care rules may ask for while such a pair is open; none for some. */
    public @Nullable Flag flag() {
        return flag;
    }

    /** Contacts that are written down of such a pair. */
    public Set<ContactType> log() {
        return log;
    }

    private static final class Log {
        static final Set<ContactType> PAIR = Set.of(ContactType.PAIRLOG);
        static final Set<ContactType> PROXY = Set.of(ContactType.PXCALL, ContactType.PXMEET);
        static final Set<ContactType> ESCORT = Set.of(ContactType.ESCORT);

        private Log() {}
    }
}
