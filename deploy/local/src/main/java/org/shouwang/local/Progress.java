package org.shouwang.local;

import java.io.PrintStream;

/** What the launcher tells while it works. */
@FunctionalInterface
public interface Progress {
    /** A step, in both languages. */
    void step(String chinese, String english);

    /** Tells nothing. */
    static Progress silent() {
        return (chinese, english) -> {};
    }

    /** Tells it line by line. */
    static Progress on(PrintStream out) {
        return (chinese, english) -> {
            out.println("· " + chinese + " " + english);
            out.flush();
        };
    }
}
