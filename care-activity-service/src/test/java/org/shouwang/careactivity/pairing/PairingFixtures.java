package org.shouwang.careactivity.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Kind;

/** Partners and pairs for tests. */
public final class PairingFixtures {
    public static final Instant NOW = Fixtures.at("2026-03-05T17:00");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private PairingFixtures() {}

    public static HelperProfile helper(Vetting... vettings) {
        return new HelperProfile(
                HelperRole.PROXY, "990101101201", Fixtures.ORGS.subList(0, 3), "helper-1", List.of(vettings));
    }

    public static Partner partner(int capacity, Vetting... vettings) {
        return Partner.helper("h1", capacity, helper(vettings));
    }

    public static Vetting vetting(int number, Vetting.Result result, String day) {
        return new Vetting(new UUID(1, number), result, LocalDate.parse(day), "supervisor-1", NOW);
    }

    public static Vetting clear(String day) {
        return vetting(day.hashCode(), Vetting.Result.CLEAR, day);
    }

    public static Pair pair(int number, PairType type, String personId) {
        return pair(number, type, personId, Kind.CHILD);
    }

    public static Pair pair(int number, PairType type, String personId, Kind kind) {
        return new Pair(
                new UUID(0, number), type, personId, kind, Fixtures.ORGS, TODAY, "teacher-1", NOW, "hash", null);
    }

    public static PairEnd end(EndReason reason) {
        return new PairEnd(reason, TODAY, null, "teacher-1", NOW);
    }
}
