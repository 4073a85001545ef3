package org.shouwang.registry.workgroup;

/** An office in a work group; the codes are those of the role list. */
public enum Office {
    /** Head of the group: the branch secretary 组长. */
    VS(true, true),
    /** Deputy head: the head of the village 副组长. */
    VD(true, true),
    /** Member: a cadre of the village 成员. */
    MEM(false, false),
    /** Head of a villagers' group 村民小组长. */
    GL(false, false);

    private final boolean single;
    private final boolean mustBeFilled;

    Office(boolean single, boolean mustBeFilled) {
        this.single = single;
        this.mustBeFilled = mustBeFilled;
    }

    /** Whether one person at a time holds it. */
    public boolean single() {
        return single;
    }

    /** Whether it must never be vacant. */
    public boolean mustBeFilled() {
        return mustBeFilled;
    }
}
