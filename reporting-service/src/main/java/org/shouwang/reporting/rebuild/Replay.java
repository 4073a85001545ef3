package org.shouwang.reporting.rebuild;

/** Reads all topics from their beginning to where they end now. */
public interface Replay {
    /** Hears how far it is. */
    @FunctionalInterface
    interface Progress {
        /** So many of so many events are handled. */
        void at(long read, long total);
    }

    /**
     * Returns when every event that was in the topics when it began is handled.
     *
     * @param begin called once when it is known what is to be read, before the first event
     */
    void run(Runnable begin, Progress progress);
}
