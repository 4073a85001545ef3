package org.shouwang.careactivity.progress.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.ProgressId;
import org.shouwang.careactivity.progress.ProgressOutcome;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.outbox.Write;

/** Reads children's progress, applies a pure step to each and writes what changed: one read and two writes for any number. */
public final class ProgressStore {
    private static final int ATTEMPTS = 20;

    private final AggregateCollection<Progress> progress;
    private final Function<ProgressOutcome, List<NewEvent>> events;

    /** A store that turns signal events into published ones with {@code events}. */
    public ProgressStore(AggregateCollection<Progress> progress, Function<ProgressOutcome, List<NewEvent>> events) {
        this.progress = progress;
        this.events = events;
    }

    /** A step with one child's school year; the year before helps to compare. */
    public interface Step {
        /** What comes of it. */
        ProgressOutcome take(Progress current, List<Rating> yearBefore);
    }

    /** Takes the step with each school year, again for those where somebody was faster. */
    public void changeAll(Collection<ProgressId> ids, Step step) {
        Set<ProgressId> open = new LinkedHashSet<>(ids);
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(open.size() + " progress records were changed by others all the time");
            }
            Set<String> again = writeAll(open, step);
            open.removeIf(id -> !again.contains(id.toString()));
        }
    }

    private Set<String> writeAll(Set<ProgressId> ids, Step step) {
        Map<String, Loaded<Progress>> found = find(ids);
        List<Write<Progress>> writes = new ArrayList<>();
        List<Change<Progress>> changes = new ArrayList<>();
        for (ProgressId id : ids) {
            Loaded<Progress> loaded = found.get(id.toString());
            Progress current = loaded == null ? Progress.empty(id) : loaded.state();
            ProgressOutcome outcome =
                    step.take(current, ratings(found.get(id.before().toString())));
            if (outcome.events().isEmpty() && outcome.progress().equals(current)) {
                continue;
            }
            if (loaded == null) {
                writes.add(new Write<>(outcome.progress(), events.apply(outcome)));
            } else {
                changes.add(new Change<>(loaded, outcome.progress(), events.apply(outcome)));
            }
        }
        Set<String> again = new HashSet<>(progress.insertAll(writes));
        again.addAll(progress.updateAll(changes));
        return again;
    }

    private Map<String, Loaded<Progress>> find(Set<ProgressId> ids) {
        Set<String> names = new HashSet<>();
        for (ProgressId id : ids) {
            names.add(id.toString());
            names.add(id.before().toString());
        }
        Map<String, Loaded<Progress>> found = new HashMap<>();
        progress.findAll(names).forEach(loaded -> found.put(loaded.id(), loaded));
        return found;
    }

    private static List<Rating> ratings(@Nullable Loaded<Progress> loaded) {
        return loaded == null ? List.of() : loaded.state().ratings();
    }
}
