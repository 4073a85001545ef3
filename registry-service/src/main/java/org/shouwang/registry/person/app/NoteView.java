package org.shouwang.registry.person.app;

import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.access.AccessLog;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.access.RecordView;
import org.shouwang.registry.person.Person;
import org.springframework.stereotype.Service;

/** Notes in the access log that a record is about to be shown; a view that cannot be noted is refused. */
@Service
public final class NoteView {

    private final AccessLog log;
    private final Ids ids;
    private final Clock clock;

    NoteView(AccessLog log, Ids ids, Clock clock) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @param action what is shown: card, form …
     * @param purpose what the caller says it is for
     */
    public void note(Caller caller, Person person, String action, @Nullable Purpose purpose) {
        note(caller, person, action, purpose, null);
    }

    /**
     * Notes a list.
     *
     * @param org of which organisation
     * @param action what is shown: export children 12 …
     * @param people who stands in it
     */
    public void list(Caller caller, String org, String action, Collection<String> people, @Nullable Purpose purpose) {
        RecordView whole = new RecordView(
                ids.next(),
                clock.instant(),
                caller.subject(),
                caller.roles(),
                "org:" + org,
                action,
                Purpose.code(purpose));
        whole.naming(people).forEach(log::note);
    }

    /** @param glassId the broken glass through which it is seen */
    void note(Caller caller, Person person, String action, @Nullable Purpose purpose, @Nullable String glassId) {
        log.note(new RecordView(
                ids.next(),
                clock.instant(),
                caller.subject(),
                caller.roles(),
                person.id(),
                person.orgs(),
                action,
                Purpose.code(purpose),
                glassId));
    }
}
