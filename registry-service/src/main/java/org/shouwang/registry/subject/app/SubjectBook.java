package org.shouwang.registry.subject.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes parts as a workbook, a tab each. */
@FunctionalInterface
public interface SubjectBook {

    /** Writes it. */
    void write(List<SubjectTab> tabs, OutputStream out) throws IOException;
}
