package org.shouwang.platform.messaging;

/** A record that claims a known type but cannot be read: it goes to the dead letters at once, without retries. */
final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
