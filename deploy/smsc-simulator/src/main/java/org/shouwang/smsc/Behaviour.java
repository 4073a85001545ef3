package org.shouwang.smsc;

/** What happens to a text, chosen by the last four digits of the number it goes to. */
enum Behaviour {
    NORMAL(""),
    UNDELIVERABLE("0002"),
    EXPIRED("0003"),
    REJECTED("0008"),
    INVALID_NUMBER("0011"),
    QUEUE_FULL("0020"),
    RECEIPT_TWICE("0066"),
    RECEIPT_FIRST("0077"),
    THROTTLED_ONCE("0088"),
    LINK_DROPS("0098"),
    NEVER_ANSWERS("0099");

    private final String digits;

    Behaviour(String digits) {
        this.digits = digits;
    }

    /** The behaviour of this number; {@link #NORMAL} when its ending means nothing special. */
    static Behaviour of(String number) {
        for (Behaviour behaviour : values()) {
            if (behaviour != NORMAL && number.endsWith(behaviour.digits)) {
                return behaviour;
            }
        }
        return NORMAL;
    }

    /** Final state in the receipt, as SMPP 3.4 appendix B spells it. */
    String receiptState() {
        return switch (this) {
            case UNDELIVERABLE -> "UNDELIV";
            case EXPIRED -> "EXPIRED";
            case REJECTED -> "REJECTD";
            default -> "DELIVRD";
        };
    }
}
