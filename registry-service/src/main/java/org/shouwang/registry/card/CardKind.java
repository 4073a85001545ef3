package org.shouwang.registry.card;

import java.util.Optional;
import org.shouwang.registry.person.Kind;

/** Kinds of contact card. */
public enum CardKind {
    /** 家长联系卡: whom a child's people ring. */
    PARENT(Kind.CHILD, "家长联系卡"),
    /** 老人联系卡: whom an elder rings. */
    ELDER(Kind.ELDER, "老人联系卡");

    private final Kind holder;
    private final String title;

    CardKind(Kind holder, String title) {
        this.holder = holder;
        this.title = title;
    }

    /** What stands on top of the card. */
    public String title() {
        return title;
    }

    /** Whose card it is. */
    public Kind holder() {
        return holder;
    }

    /** The card for somebody of a kind; empty = such people get none. */
    public static Optional<CardKind> of(Kind kind) {
        return switch (kind) {
            case CHILD -> Optional.of(PARENT);
            case ELDER -> Optional.of(ELDER);
            case HELPER -> Optional.empty();
        };
    }
}
