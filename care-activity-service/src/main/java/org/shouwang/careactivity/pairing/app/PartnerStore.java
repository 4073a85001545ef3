package org.shouwang.careactivity.pairing.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.PartnerOutcome;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.outbox.Write;

/** Takes steps with partners: the document that was read is the one that is written, or the step is taken again. */
public final class PartnerStore {
    private static final int ATTEMPTS = 50;

    private final AggregateCollection<Partner> partners;
    private final Function<PartnerOutcome, List<NewEvent>> events;

    /** A store that turns pair events into published ones with {@code events}. */
    public PartnerStore(AggregateCollection<Partner> partners, Function<PartnerOutcome, List<NewEvent>> events) {
        this.partners = partners;
        this.events = events;
    }

    /**
     * A partner as it is stored now.
     *
     * @param version to show as ETag
     * @param created whether this step stored it first
     */
    public record Kept(Partner partner, long version, boolean created) {}

    /** One partner as it is stored. */
    public Optional<Kept> find(String id) {
        return partners.find(id).map(loaded -> new Kept(loaded.state(), loaded.version(), false));
    }

    /** Takes a step with one partner, again when somebody was faster; the step gets nothing when there is none yet. */
    public Kept change(String id, Function<@Nullable Kept, PartnerOutcome> step) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            @Nullable Loaded<Partner> loaded = partners.find(id).orElse(null);
            @Nullable Kept before = loaded == null ? null : new Kept(loaded.state(), loaded.version(), false);
            PartnerOutcome outcome = step.apply(before);
            if (loaded == null || before == null) {
                if (partners.insertAll(List.of(new Write<>(outcome.partner(), events.apply(outcome))))
                        .isEmpty()) {
                    return new Kept(outcome.partner(), 1, true);
                }
            } else if (outcome.partner().equals(before.partner())) {
                return before;
            } else if (partners.updateAll(List.of(new Change<>(loaded, outcome.partner(), events.apply(outcome))))
                    .isEmpty()) {
                return new Kept(outcome.partner(), loaded.version() + 1, false);
            }
        }
        throw new IllegalStateException("a partner was changed by others all the time");
    }

    /** Takes a step with each of some stored partners, again for those where somebody was faster. */
    public void changeAll(Collection<String> ids, Function<Partner, PartnerOutcome> step) {
        Collection<String> open = ids;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(open.size() + " partners were changed by others all the time");
            }
            List<Change<Partner>> changes = new ArrayList<>();
            for (Loaded<Partner> loaded : partners.findAll(open)) {
                PartnerOutcome outcome = step.apply(loaded.state());
                if (!outcome.partner().equals(loaded.state())) {
                    changes.add(new Change<>(loaded, outcome.partner(), events.apply(outcome)));
                }
            }
            open = partners.updateAll(changes);
        }
    }
}
