package org.shouwang.careactivity.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;

/**
 * What a person needs or wants to tell, and what was done about it. What was raised never changes; steps are only ever added.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param orgs organisations of the person when something was last written down: where lists find it
 * @param text in the person's words, sealed at rest, for note readers only
 * @param steps in the order in which they were written down
 * @param withdrawal that it was raised by mistake; null as long as it counts
 */
public record Need(
        UUID id,
        NeedKind kind,
        String personId,
        List<String> orgs,
        NeedCategory category,
        String text,
        Raising raising,
        List<NeedStep> steps,
        @Nullable Withdrawal withdrawal) {
    /** More steps than anybody takes with one need. */
    public static final int MOST_STEPS = 50;

    /** Keeps its own lists. */
    public Need {
        orgs = List.copyOf(orgs);
        steps = List.copyOf(steps);
    }

    /**
     * Where it stands. Answers and reopenings count by when they happened, not by when they were written down, so an answer that
     * was given before the person came again and is entered afterwards closes nothing. Of the same moment the later entry counts.
     */
    public NeedState state() {
        if (withdrawal != null) {
            return NeedState.WITHDRAWN;
        }
        return lastWord()
                .filter(step -> step.kind() == NeedStep.Kind.ANSWERED)
                .map(step -> NeedState.ANSWERED)
                .orElse(NeedState.OPEN);
    }

    /** The answer that stands; none while it is open. */
    public Optional<NeedStep> answer() {
        return lastWord().filter(step -> step.kind() == NeedStep.Kind.ANSWERED);
    }

    private Optional<NeedStep> lastWord() {
        return steps.stream()
                .filter(step -> step.kind() != NeedStep.Kind.PASSED_ON)
                .sorted(Comparator.comparing(NeedStep::at))
                .reduce((before, after) -> after);
    }

    /** All it was asked, in the order in which that was written down, which is also the order in which it happened. */
    public List<Asking> askings() {
        return askings(steps);
    }

    private List<Asking> askings(List<NeedStep> before) {
        List<Asking> askings = new ArrayList<>(List.of(new Asking(id, raising.at())));
        for (NeedStep step : before) {
            if (step.kind() == NeedStep.Kind.REOPENED) {
                askings.add(new Asking(step.id(), step.at()));
            }
        }
        return askings;
    }

    /** What one of its steps is about: of an answer, the last asking before it; of a reopening, the one it makes. */
    public Asking asking(NeedStep step) {
        Asking about = new Asking(id, raising.at());
        for (Asking asking : askings(steps.subList(0, steps.indexOf(step) + 1))) {
            if (!asking.at().isAfter(step.at())) {
                about = asking;
            }
        }
        return about;
    }

    /** The role that has to answer. */
    public String owner() {
        return steps.stream()
                .filter(step -> step.kind() == NeedStep.Kind.PASSED_ON)
                .reduce((before, after) -> after)
                .map(NeedStep::newOwner)
                .orElse(raising.owner());
    }

    /** All roles that have or had to answer: an answer of one that was given before it was passed on is an answer too. */
    public Set<String> owners() {
        Set<String> owners = new LinkedHashSet<>(Set.of(raising.owner()));
        for (NeedStep step : steps) {
            if (step.newOwner() != null) {
                owners.add(step.newOwner());
            }
        }
        return owners;
    }

    /** A step that was written down before under this id. */
    public Optional<NeedStep> step(UUID stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /** Whether a step can be taken where it stands: several may answer, only what is open is passed on, only what is answered reopens. */
    public boolean allows(NeedStep.Kind step) {
        NeedState state = state();
        return switch (step) {
            case ANSWERED -> state != NeedState.WITHDRAWN;
            case PASSED_ON -> state == NeedState.OPEN;
            case REOPENED -> state == NeedState.ANSWERED;
        };
    }

    /** Whether a client said the same in both, whatever was done since. */
    public boolean raisedAs(Need other) {
        return kind == other.kind
                && personId.equals(other.personId)
                && category == other.category
                && text.equals(other.text)
                && raising.role().equals(other.raising.role())
                && raising.owner().equals(other.raising.owner())
                && raising.at().equals(other.raising.at());
    }

    /** The same with one step more, of a person who belongs to these organisations now. */
    public Need with(NeedStep step, List<String> within) {
        List<NeedStep> more = new ArrayList<>(steps);
        more.add(step);
        return new Need(id, kind, personId, within, category, text, raising, more, withdrawal);
    }

    /** The same, taken back. */
    public Need withdrawn(Withdrawal taken) {
        return new Need(id, kind, personId, orgs, category, text, raising, steps, taken);
    }
}
