package org.shouwang.notification.channel.voice;

/** Says words aloud. */
public interface SpeechSynthesizer {

    /**
     * The sound of words.
     *
     * @param words as {@link SpokenWords} writes them
     * @throws SpeechException when they cannot be said now
     */
    Sound say(String words);

    /** Whether anything can be said at all. */
    boolean ready();
}
