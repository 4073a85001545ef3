package org.shouwang.careactivity.need.app;

import org.shouwang.careactivity.activity.app.NoteReaders;
import org.shouwang.careactivity.need.Need;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;

/**
 * A need as somebody sees it.
 *
 * @param version how often it was written, for the ETag
 * @param wordsShown whether what was said may be shown: only to note readers
 */
public record SeenNeed(Need need, long version, boolean wordsShown) {
    static SeenNeed by(Caller caller, Loaded<Need> loaded) {
        return new SeenNeed(loaded.state(), loaded.version(), NoteReaders.include(caller));
    }
}
