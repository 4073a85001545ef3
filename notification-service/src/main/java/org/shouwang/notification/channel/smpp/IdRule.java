package org.shouwang.notification.channel.smpp;

import java.math.BigInteger;
import java.util.Locale;

/** In which form a provider writes message ids; kept ids have one form, so that answers and receipts meet. */
public enum IdRule {
    /** As it is written. */
    TEXT,
    /** A hexadecimal number, leading zeros or not. */
    HEX,
    /** A decimal number, leading zeros or not. */
    DECIMAL;

    /** The id in the form in which it is kept: numbers in decimal. */
    String canonical(String id) {
        try {
            return switch (this) {
                case TEXT -> id;
                case HEX -> new BigInteger(id.toLowerCase(Locale.ROOT), 16).toString();
                case DECIMAL -> new BigInteger(id).toString();
            };
        } catch (NumberFormatException e) {
            return id;
        }
    }
}
