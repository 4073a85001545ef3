package org.shouwang.careactivity.pairing.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.pairing.HelperProfile;
import org.shouwang.careactivity.pairing.PartnerOutcome;
import org.shouwang.careactivity.pairing.Vetting;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Records what a helper's vetting gave; when something was found, all of the helper's pairs end in the same write. */
public final class VetHelpers {
    private static final int MOST_VETTINGS = 100;

    private final PartnerStore partners;
    private final Clock clock;

    /** Uses business time. */
    public VetHelpers(PartnerStore partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /** The helper as he stands then; the same vetting again changes nothing. */
    public PartnerStore.Kept record(String helperId, RecordVetting entry, Caller caller) {
        PairRights.requireVets(caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Vetting vetting = read(entry, caller, now);
        return partners.change(helperId, kept -> vetted(helperId, kept, vetting, caller, now));
    }

    private static PartnerOutcome vetted(
            String helperId, PartnerStore.@Nullable Kept kept, Vetting vetting, Caller caller, Instant now) {
        if (kept == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        HelperProfile helper = KeepHelpers.helper(kept);
        caller.requireSees(helper.orgs());
        if (!PairRights.vets(caller, helper.org())) {
            throw new ProblemException(CommonProblems.FORBIDDEN);
        }
        KeepHelpers.requireOther(helperId, helper, caller);
        for (Vetting known : helper.vettings()) {
            if (known.id().equals(vetting.id())) {
                if (!known.saysTheSame(vetting)) {
                    throw new ProblemException(PairProblems.VETTING_ID_REUSED);
                }
                return new PartnerOutcome(kept.partner(), List.of());
            }
        }
        if (helper.vettings().size() >= MOST_VETTINGS) {
            throw new ProblemException(PairProblems.TOO_MANY_PAIRS);
        }
        return kept.partner().vetted(vetting, now);
    }

    private static Vetting read(RecordVetting entry, Caller caller, Instant now) {
        Faults faults = new Faults();
        UUID id = faults.requiredUuid("/vettingId", entry.vettingId());
        Vetting.Result result = faults.requiredCode(Vetting.Result.class, "/result", entry.result());
        LocalDate day = faults.requiredDay("/day", entry.day());
        if (day != null && day.isAfter(Days.of(now))) {
            faults.add("/day", "RANGE", "不能晚于今天", "must not lie after today");
        }
        if (id == null || result == null || day == null || faults.any()) {
            throw faults.refusal();
        }
        return new Vetting(id, result, day, caller.subject(), now);
    }
}
