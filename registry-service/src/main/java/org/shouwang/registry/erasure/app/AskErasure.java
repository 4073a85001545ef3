package org.shouwang.registry.erasure.app;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.lifecycle.app.Stays;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.Authors;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Erasing on request: one person of the county asks and says why, another one approves. The request is in the person's document. */
@Service
public final class AskErasure {

    private final People people;
    private final Stays stays;
    private final ViewPerson viewing;
    private final Authors authors;
    private final ErasePerson erasing;
    private final Sealer sealer;
    private final Clock clock;

    AskErasure(
            People people,
            Stays stays,
            ViewPerson viewing,
            Authors authors,
            ErasePerson erasing,
            Sealer sealer,
            Clock clock) {
        this.people = people;
        this.stays = stays;
        this.viewing = viewing;
        this.authors = authors;
        this.erasing = erasing;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** A request as it waits. */
    public record Asked(String personId, long version, Course.ErasureRequest request, String words) {}

    /** Asks; somebody else has to approve. */
    public Asked ask(String id, Course.Cause cause, String words, @Nullable String ifMatch, Caller caller) {
        Loaded<Person> found = current(id, Operation.ASK_ERASURE, "erasure-request", ifMatch, caller);
        Registration now = found.state().registration();
        if (now.course().request() != null) {
            throw new ProblemException(ErasureProblems.ERASURE_ASKED);
        }
        Course.ErasureRequest request = new Course.ErasureRequest(
                cause, sealer.seal(Fields.ERASURE_WORDS, words), caller.subject(), clock.instant());
        return asked(changed(found, now.on(now.course().withRequest(request)), caller));
    }

    /** Approves what somebody else asked for; the person is gone with this. */
    public void approve(String id, @Nullable String ifMatch, Caller caller) {
        Loaded<Person> found = current(id, Operation.APPROVE_ERASURE, "erasure-approval", ifMatch, caller);
        Course.ErasureRequest request = request(found);
        if (request.by().equals(caller.subject())) {
            throw new ProblemException(ErasureProblems.TWO_PEOPLE_NEEDED);
        }
        erasing.erase(found, request.cause());
    }

    /** Does not approve; also whoever asked may take it back so. */
    public void refuse(String id, @Nullable String words, @Nullable String ifMatch, Caller caller) {
        Loaded<Person> found = current(id, Operation.REFUSE_ERASURE, "erasure-refusal", ifMatch, caller);
        request(found);
        Registration now = found.state().registration();
        found.state()
                .stands(now.on(now.course().withRequest(null)), authors.of(caller, null, words))
                .ifPresent(change -> people.change(new People.Changing(found, change)));
    }

    /** Requests that wait, by person. */
    public List<Asked> open(String org, @Nullable String after, int limit, Caller caller) {
        Rights.require(Operation.LIST_ERASURE_REQUESTS, caller);
        return stays.toErase(org, Rights.sight(caller), after, limit).stream()
                .flatMap(id -> people.find(id).stream())
                .filter(found -> found.state().registration().course().request() != null)
                .map(this::asked)
                .toList();
    }

    private Loaded<Person> current(
            String id, Operation operation, String action, @Nullable String ifMatch, Caller caller) {
        Rights.require(operation, caller);
        Loaded<Person> found = viewing.seen(id, caller);
        ETags.requireCurrent(ifMatch, found.version());
        viewing.note(caller, found, action, null);
        return found;
    }

    private Loaded<Person> changed(Loaded<Person> found, Registration next, Caller caller) {
        return found.state()
                .stands(next, authors.of(caller, null, null))
                .map(change -> people.change(new People.Changing(found, change)))
                .orElse(found);
    }

    private static Course.ErasureRequest request(Loaded<Person> found) {
        Course.ErasureRequest request = found.state().registration().course().request();
        if (request == null) {
            throw new ProblemException(ErasureProblems.NO_ERASURE_ASKED);
        }
        return request;
    }

    private Asked asked(Loaded<Person> found) {
        Course.ErasureRequest request = request(found);
        return new Asked(found.id(), found.version(), request, sealer.open(Fields.ERASURE_WORDS, request.words()));
    }
}
