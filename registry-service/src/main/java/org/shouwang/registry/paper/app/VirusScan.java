package org.shouwang.registry.paper.app;

/** Port to what looks through a file for viruses. */
public interface VirusScan {

    /** What was found. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** No scanner is set up. */
        NOT_SCANNED
    }

    /**
     * Looks through a file.
     *
     * @throws org.shouwang.platform.web.ProblemException 503 when a scanner is set up and does not answer
     */
    Verdict scan(byte[] content);
}
