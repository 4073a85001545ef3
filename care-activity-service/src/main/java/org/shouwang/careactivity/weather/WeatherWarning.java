package org.shouwang.careactivity.weather;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Trigger;

/**
 * A warning of extreme weather for all below an organisation. It begins the duties of rule E-WX for the elders who are on the
 * register there when it is brought to their plans; it never changes, it can only be withdrawn.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param org the county, town or village
 * @param orgs that organisation and those above it: who may read it
 * @param from when it was given: from then on the 24 hours run
 * @param issuedBy account or client
 * @param withdrawnAt when it was taken back; null as long as it stands
 * @param open whether some plans may not know of its last state yet
 */
public record WeatherWarning(
        UUID id,
        Weather kind,
        String org,
        List<String> orgs,
        Instant from,
        String issuedBy,
        Instant issuedAt,
        @Nullable Instant withdrawnAt,
        boolean open) {
    /** Keeps its own list. */
    public WeatherWarning {
        orgs = List.copyOf(orgs);
    }

    /** Taken back; the plans must learn of it. */
    public WeatherWarning withdrawn(Instant at) {
        return new WeatherWarning(id, kind, org, orgs, from, issuedBy, issuedAt, at, true);
    }

    /** All plans know of it. */
    public WeatherWarning settled() {
        return new WeatherWarning(id, kind, org, orgs, from, issuedBy, issuedAt, withdrawnAt, false);
    }

    /** As a happening in a plan: the same one again when it is taken back. */
    public Trigger trigger() {
        boolean stands = withdrawnAt == null;
        return new Trigger(Trigger.Code.WEATHER, Trigger.id("weather:" + id), from, stands ? 1 : 2, stands);
    }

    /** Whether it says the same. */
    public boolean saysTheSame(WeatherWarning other) {
        return kind == other.kind && org.equals(other.org) && from.equals(other.from);
    }
}
