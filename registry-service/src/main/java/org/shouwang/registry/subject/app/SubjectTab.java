package org.shouwang.registry.subject.app;

import java.util.List;

/** One part of what is kept of somebody, to be read by somebody: a title and lines of cells, the first one a header. */
public record SubjectTab(String title, List<List<String>> lines) {

    public SubjectTab {
        lines = List.copyOf(lines);
    }
}
