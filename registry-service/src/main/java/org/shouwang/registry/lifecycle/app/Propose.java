package org.shouwang.registry.lifecycle.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.registry.lifecycle.Proposal;
import org.shouwang.registry.lifecycle.Stay;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.RosterEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Finds what is to be proposed: each day what became due since the last time, and what rosters show. */
@Service
public final class Propose {

    private static final String IN_DIFFICULTY = "DIF";
    private static final int AGE = 16;
    private static final int AGE_IN_DIFFICULTY = 18;
    private static final int BATCH = 500;
    /** Corrected birth dates and returns put in late are found for so long. */
    private static final int LOOK_BACK_DAYS = 60;

    private final Stays stays;
    private final Proposals proposals;
    private final ObjectProvider<ReturnDates> returns;
    private final Clock clock;

    Propose(Stays stays, Proposals proposals, ObjectProvider<ReturnDates> returns, Clock clock) {
        this.stays = stays;
        this.proposals = proposals;
        this.returns = returns;
        this.clock = clock;
    }

    /** Proposes what became due up to a day; again the same changes nothing, and a clock once ahead is no harm. */
    public void upTo(LocalDate day) {
        LocalDate since = proposals
                .doneUntil()
                .map(done -> (done.isBefore(day) ? done : day).minusDays(LOOK_BACK_DAYS))
                .orElse(day.minusYears(AGE));
        ages(AGE, since, day);
        ages(AGE_IN_DIFFICULTY, since, day);
        returns.orderedStream()
                .forEach(dates -> proposals.propose(dates.due(since, day).stream()
                        .map(due -> Proposal.parentsBack(due.personId(), due.orgs(), due.on()))
                        .toList()));
    }

    private void ages(int age, LocalDate since, LocalDate day) {
        String after = null;
        List<Stay> found;
        do {
            found = stays.childrenBorn(since.minusYears(age), day.minusYears(age), after, BATCH);
            List<Proposal> due = new ArrayList<>();
            for (Stay stay : found) {
                after = stay.personId();
                LocalDate born = stay.birthDate();
                if (born != null && (age == AGE_IN_DIFFICULTY) == IN_DIFFICULTY.equals(stay.category())) {
                    due.add(Proposal.age(stay, born.plusYears(age)));
                }
            }
            proposals.propose(due);
        } while (found.size() == BATCH);
    }

    /** A roster names somebody whom its uploader does not see: perhaps the person moved. */
    public Optional<Proposal> move(String personId, List<String> orgs, RosterEntry entry) {
        Home home = entry.home();
        String school = entry.schooling().schoolCode();
        if (home == null && school == null) {
            return Optional.empty();
        }
        Set<String> all = new LinkedHashSet<>(orgs);
        if (home != null) {
            all.addAll(home.orgs());
        }
        all.addAll(entry.schooling().orgs());
        return Optional.of(Proposal.move(
                personId,
                List.copyOf(all),
                LocalDate.now(clock),
                home == null ? null : home.code(),
                school,
                entry.schooling().classCode()));
    }

    /** Keeps what was found; what was proposed before stays as it is. */
    public void keep(List<Proposal> found) {
        proposals.propose(found);
    }
}
