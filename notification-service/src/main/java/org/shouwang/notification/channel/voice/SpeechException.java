package org.shouwang.notification.channel.voice;

/** Words could not be said. */
public final class SpeechException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was in the way; never the words. */
    public SpeechException(String message) {
        super(message);
    }

    /** What was in the way; never the words. */
    public SpeechException(String message, Throwable cause) {
        super(message, cause);
    }
}
