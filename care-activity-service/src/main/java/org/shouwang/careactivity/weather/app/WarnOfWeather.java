package org.shouwang.careactivity.weather.app;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.weather.Weather;
import org.shouwang.careactivity.weather.WeatherWarning;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Gives and takes back weather warnings. The plans follow soon after, see {@link SettleWarnings}. */
public final class WarnOfWeather {
    private static final String[] WARNERS = {"TW", "CA", "SYSTEM", Caller.SERVICE};
    private static final Duration FAR = Duration.ofDays(2);
    private static final int SHOWN = 100;

    private final WeatherWarnings warnings;
    private final PlanQueries plans;
    private final Clock clock;

    /** Uses business time. */
    public WarnOfWeather(WeatherWarnings warnings, PlanQueries plans, Clock clock) {
        this.warnings = warnings;
        this.plans = plans;
        this.clock = clock;
    }

    /** What somebody asks for; nothing is checked yet. */
    public record Request(
            @Nullable String kind,
            @Nullable String org,
            @Nullable String from) {}

    /**
     * Gives a warning; the same again changes nothing.
     *
     * @throws ProblemException 409 when the id names another warning
     */
    public WeatherWarning give(String id, Request request, Caller caller) {
        caller.requireAny(WARNERS);
        WeatherWarning wanted = read(id, request, caller);
        if (warnings.insert(wanted)) {
            return wanted;
        }
        WeatherWarning known = load(wanted.id().toString(), caller).state();
        if (!known.saysTheSame(wanted)) {
            throw new ProblemException(WeatherProblems.WARNING_ID_REUSED);
        }
        return known;
    }

    /** Takes a warning back; again changes nothing. */
    public WeatherWarning withdraw(String id, Caller caller) {
        caller.requireAny(WARNERS);
        Loaded<WeatherWarning> loaded = load(id, caller);
        while (loaded.state().withdrawnAt() == null) {
            WeatherWarning withdrawn = loaded.state().withdrawn(clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (warnings.update(loaded, withdrawn)) {
                return withdrawn;
            }
            loaded = load(id, caller);
        }
        return loaded.state();
    }

    /** Warnings for an organisation and those below it, the latest hundred. */
    public List<WeatherWarning> list(String org, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Set<String> within = caller.everywhere() || caller.orgs().contains(org) ? null : caller.orgs();
        return warnings.list(org, within, SHOWN);
    }

    private Loaded<WeatherWarning> load(String id, Caller caller) {
        Loaded<WeatherWarning> loaded = warnings.find(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(loaded.state().orgs());
        return loaded;
    }

    private WeatherWarning read(String id, Request request, Caller caller) {
        Faults faults = new Faults();
        UUID uuid = faults.requiredUuid("warningId", id);
        Weather kind = faults.requiredCode(Weather.class, "/kind", request.kind());
        String org = faults.requiredCode("/org", request.org());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant from = from(request.from(), now, faults);
        faults.check();
        if (uuid == null || kind == null || org == null || from == null) {
            throw faults.refusal();
        }
        List<String> orgs = plans.orgsDownTo(org)
                .filter(caller::sees)
                .orElseThrow(() -> new ProblemException(WeatherProblems.WARNING_ORG_UNKNOWN));
        return new WeatherWarning(uuid, kind, org, orgs, from, caller.subject(), now, null, true);
    }

    private static @Nullable Instant from(@Nullable String text, Instant now, Faults faults) {
        if (text == null) {
            faults.required("/from");
            return null;
        }
        try {
            Instant from = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (from.isBefore(now.minus(FAR)) || from.isAfter(now.plus(FAR))) {
                faults.add("/from", "RANGE", "应在前后两天之内", "must lie within two days before or after now");
            }
            return from;
        } catch (DateTimeException e) {
            faults.add("/from", "FORMAT", "应为时刻，如 2026-03-05T08:00:00+08:00", "must be an instant");
            return null;
        }
    }
}
