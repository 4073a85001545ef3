package org.shouwang.registry.person.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.Why;
import org.springframework.stereotype.Service;

/** Names the author of a change somebody decided. */
@Service
public final class Authors {

    private final Sealer sealer;
    private final Clock clock;

    Authors(Sealer sealer, Clock clock) {
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * Somebody who decides now.
     *
     * @param day from which on it holds; none = today
     * @param words why, in the caller's own words
     */
    public Author of(Caller caller, @Nullable LocalDate day, @Nullable String words) {
        Instant now = clock.instant();
        return new Author(
                caller.subject(),
                now,
                day == null ? LocalDate.ofInstant(now, clock.getZone()) : day,
                new Why(
                        Why.Cause.DECISION,
                        null,
                        words == null || words.isBlank() ? null : sealer.seal(Fields.CHANGE_REASON, words)));
    }
}
