package org.shouwang.notification.reminder.app;

import java.util.Collection;
import java.util.Set;

/** Knows which of the things reminders speak of need nobody to be told any more. */
public interface Ended {

    /** Those of these that have ended: duties met, missed or released; campaigns stopped. */
    Set<String> among(Collection<String> subjects);
}
