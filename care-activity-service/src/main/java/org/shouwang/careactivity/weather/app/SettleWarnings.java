package org.shouwang.careactivity.weather.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Trigger;
import org.shouwang.careactivity.careplan.app.FollowHappenings;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.weather.WeatherWarning;
import org.shouwang.platform.outbox.Loaded;

/**
 * Brings warnings to the care plans of all elders below their organisation, 500 at a time. Safe to repeat, to run in several
 * instances and to die in the middle: a plan knows a warning by its id, and a warning stays open until all plans know it.
 */
public final class SettleWarnings {
    private static final int WARNINGS = 20;
    private static final int PLANS = 500;

    private final WeatherWarnings warnings;
    private final PlanQueries plans;
    private final FollowHappenings happenings;

    /** A settler. */
    public SettleWarnings(WeatherWarnings warnings, PlanQueries plans, FollowHappenings happenings) {
        this.warnings = warnings;
        this.plans = plans;
        this.happenings = happenings;
    }

    /**
     * Settles what is open; says how many warnings there were. One withdrawn meanwhile is settled again as it stands then; one
     * that fails holds up no other.
     */
    public int settleAll() {
        List<Loaded<WeatherWarning>> open = warnings.open(WARNINGS);
        List<RuntimeException> failures = new ArrayList<>();
        for (Loaded<WeatherWarning> loaded : open) {
            try {
                settle(loaded);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return open.size();
    }

    private void settle(Loaded<WeatherWarning> loaded) {
        Loaded<WeatherWarning> current = loaded;
        tell(current.state());
        while (!warnings.update(current, current.state().settled())) {
            current = warnings.find(current.id()).orElseThrow();
            tell(current.state());
        }
    }

    private void tell(WeatherWarning warning) {
        Trigger trigger = warning.trigger();
        @Nullable String after = null;
        List<String> page;
        do {
            page = plans.idsOf(warning.org(), Kind.ELDER, after, PLANS);
            if (!page.isEmpty()) {
                Map<String, List<Trigger>> triggers = new HashMap<>();
                page.forEach(personId -> triggers.put(personId, List.of(trigger)));
                happenings.happened(triggers);
                after = page.get(page.size() - 1);
            }
        } while (page.size() == PLANS);
    }
}
