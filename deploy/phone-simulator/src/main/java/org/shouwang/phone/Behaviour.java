package org.shouwang.phone;

/** What whoever is called does, chosen by the last four digits of the number. */
enum Behaviour {
    /** Hears the words to the end and presses 1. */
    UNDERSTANDS("", "1"),
    /** Hears them and presses nothing, again and again. */
    SAYS_NOTHING("0900", ""),
    /** Presses 2, hears them once more and presses 1. */
    WANTS_IT_AGAIN("0902", "21"),
    /** Needs help: presses 3. */
    NEEDS_HELP("0903", "3"),
    /** Hangs up after a second. */
    HANGS_UP("0904", ""),
    /** Lets it ring. */
    IS_NOT_IN("0480", ""),
    /** Is on the phone. */
    IS_BUSY("0486", ""),
    /** Declines. */
    DECLINES("0603", ""),
    /** There is no such number. */
    DOES_NOT_EXIST("0404", ""),
    /** The exchange has no line. */
    NO_LINE("0503", ""),
    /** The exchange does not even answer. */
    SILENCE("0599", "");

    private final String digits;
    private final String keys;

    Behaviour(String digits, String keys) {
        this.digits = digits;
        this.keys = keys;
    }

    static Behaviour of(String number) {
        for (Behaviour behaviour : values()) {
            if (behaviour != UNDERSTANDS && number.endsWith(behaviour.digits)) {
                return behaviour;
            }
        }
        return UNDERSTANDS;
    }

    /** Keys pressed, one each time the words are over. */
    String keys() {
        return keys;
    }

    /** The status with which a call is refused; 0 = it is answered or left ringing. */
    int refusal() {
        return switch (this) {
            case IS_BUSY -> 486;
            case DECLINES -> 603;
            case DOES_NOT_EXIST -> 404;
            case NO_LINE -> 503;
            default -> 0;
        };
    }
}
