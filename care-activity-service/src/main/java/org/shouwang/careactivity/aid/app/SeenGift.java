package org.shouwang.careactivity.aid.app;

import org.shouwang.careactivity.activity.app.NoteReaders;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;

/**
 * A gift as somebody sees it.
 *
 * @param version how often it was written, for the ETag
 * @param wholly whether donor, occasion and recipients may be shown: only to note readers
 */
public record SeenGift(Gift gift, long version, boolean wholly) {
    static SeenGift by(Caller caller, Loaded<Gift> loaded) {
        return new SeenGift(loaded.state(), loaded.version(), NoteReaders.include(caller));
    }
}
