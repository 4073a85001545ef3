package org.shouwang.registry.access;

/** Keeps who looked at what; entries are only ever added. */
public interface AccessLog {

    /**
     * Notes a view before it is shown. Returns at once; when the log cannot keep up the view is refused with 503, since a view
     * nobody knows of must not happen.
     */
    void note(RecordView view);
}
