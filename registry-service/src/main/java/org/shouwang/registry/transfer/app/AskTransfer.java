package org.shouwang.registry.transfer.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.lifecycle.app.LifeCycleProblems;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.transfer.Transfer;
import org.springframework.stereotype.Service;

/**
 * Asks for a transfer. The giving side names somebody it sees; the taking side names somebody by ID number, or by the id a
 * proposal told it. Whom a caller neither sees nor takes in does not exist for him.
 */
@Service
public final class AskTransfer {

    private static final int DAYS_TO_DECIDE = 30;

    private final Transfers transfers;
    private final People people;
    private final Organisations organisations;
    private final ViewPerson viewing;
    private final Sealer sealer;
    private final Ids ids;
    private final Clock clock;

    AskTransfer(
            Transfers transfers,
            People people,
            Organisations organisations,
            ViewPerson viewing,
            Sealer sealer,
            Ids ids,
            Clock clock) {
        this.transfers = transfers;
        this.people = people;
        this.organisations = organisations;
        this.viewing = viewing;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whom to move where, and why. */
    public record Command(
            @Nullable String personId,
            @Nullable String idNumber,
            @Nullable String village,
            @Nullable String school,
            @Nullable String classCode,
            String words) {}

    /** The transfer as it waits for the other side; somebody elsewhere is asked for by a whole ID number. */
    public Transfer ask(Command command, Caller caller) {
        return ask(command, command.personId() == null, caller);
    }

    /** The same of somebody elsewhere whom a proposal names. */
    Transfer askProposed(Command command, Caller caller) {
        return ask(command, true, caller);
    }

    private Transfer ask(Command command, boolean elsewhere, Caller caller) {
        Rights.require(Operation.ASK_TRANSFER, caller);
        Transfer.Target target = target(command);
        Sight sight = elsewhere && caller.sees(target.orgs()) ? Sight.EVERYTHING : Rights.sight(caller);
        Loaded<Person> found = person(command, sight).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        Person person = found.state();
        boolean giving = caller.sees(person.orgs());
        if (!person.registration().present()) {
            throw giving
                    ? new ProblemException(LifeCycleProblems.NOT_ON_REGISTER)
                    : new ProblemException(CommonProblems.NOT_FOUND);
        }
        requireElsewhere(person, target);
        Transfer asked = Transfer.asked(
                ids.next(),
                person.id(),
                giving ? Transfer.Side.GIVING : Transfer.Side.TAKING,
                person.orgs(),
                target,
                sealer.seal(Fields.TRANSFER_WORDS, command.words()),
                caller.subject(),
                clock.instant(),
                LocalDate.now(clock).plusDays(DAYS_TO_DECIDE));
        viewing.note(caller, found, "transfer", null);
        if (!transfers.add(asked)) {
            throw new ProblemException(TransferProblems.TRANSFER_OPEN);
        }
        return asked;
    }

    private Optional<Loaded<Person>> person(Command command, Sight sight) {
        if (command.personId() != null) {
            return people.find(command.personId(), sight);
        }
        String number = command.idNumber();
        if (number == null) {
            return Optional.empty();
        }
        String hash = sealer.hash(Fields.ID_NUMBER, IdNumber.normalise(number));
        return people
                .byKeys(List.of(Identity.keyOf(Kind.CHILD, hash), Identity.keyOf(Kind.ELDER, hash)), sight)
                .stream()
                .filter(found -> found.state().mergedInto().isEmpty())
                .findFirst();
    }

    private static void requireElsewhere(Person person, Transfer.Target target) {
        Home home = person.home();
        boolean sameHome =
                target.village() == null || home != null && target.village().equals(home.code());
        boolean sameSchool = target.school() == null
                || target.school().equals(person.schooling().schoolCode());
        boolean sameClass = target.classCode() == null
                || target.classCode().equals(person.schooling().classCode());
        if (sameHome && sameSchool && sameClass) {
            throw new ProblemException(TransferProblems.ALREADY_THERE);
        }
    }

    private Transfer.Target target(Command command) {
        Set<String> orgs = new LinkedHashSet<>();
        if (command.village() != null) {
            orgs.addAll(known(command.village(), OrganisationType.VILLAGE).orgs());
        }
        if (command.school() != null) {
            orgs.addAll(known(command.school(), OrganisationType.SCHOOL).orgs());
        }
        if (command.classCode() != null) {
            Organisation of = known(command.classCode(), OrganisationType.CLASS);
            if (!of.orgs().contains(String.valueOf(command.school()))) {
                throw new ProblemException(TransferProblems.TARGET_UNKNOWN);
            }
            orgs.addAll(of.orgs());
        }
        if (orgs.isEmpty()) {
            throw new ProblemException(TransferProblems.TARGET_UNKNOWN);
        }
        return new Transfer.Target(command.village(), command.school(), command.classCode(), List.copyOf(orgs));
    }

    private Organisation known(String code, OrganisationType type) {
        return organisations
                .find(code)
                .map(Loaded::state)
                .filter(organisation -> organisation.type() == type)
                .orElseThrow(() -> new ProblemException(TransferProblems.TARGET_UNKNOWN));
    }
}
