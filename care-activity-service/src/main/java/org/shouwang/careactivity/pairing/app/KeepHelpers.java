package org.shouwang.careactivity.pairing.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.pairing.HelperProfile;
import org.shouwang.careactivity.pairing.HelperRole;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.PartnerOutcome;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;

/** Enters adults who may become partners and finds them again. */
public final class KeepHelpers {
    private static final int MOST_CAPACITY = 20;

    private final PartnerStore partners;
    private final PartnerQueries queries;
    private final PlanQueries orgs;
    private final PlanStore people;

    /** Keeps helpers. */
    public KeepHelpers(PartnerStore partners, PartnerQueries queries, PlanQueries orgs, PlanStore people) {
        this.partners = partners;
        this.queries = queries;
        this.orgs = orgs;
        this.people = people;
    }

    /**
     * Enters a helper, or other data of one who is known; the same again changes nothing.
     *
     * @param ifMatch the version that was read; needed only to change somebody who is known
     */
    public PartnerStore.Kept enter(String id, HelperEntry entry, @Nullable String ifMatch, Caller caller) {
        PairRights.requireKeeps(caller);
        Faults faults = new Faults();
        faults.requiredCode("helperId", id);
        HelperRole role = faults.requiredCode(HelperRole.class, "/role", entry.role());
        String org = faults.requiredCode("/org", entry.org());
        String account = faults.text("/account", entry.account(), Faults.LONGEST_CODE);
        int capacity = entry.capacity() == null ? Partner.HELPER_CAPACITY : entry.capacity();
        if (capacity < 1 || capacity > MOST_CAPACITY) {
            faults.add("/capacity", "RANGE", "应为 1 到 20", "must be 1 to 20");
        }
        if (role == null || org == null || faults.any()) {
            throw faults.refusal();
        }
        List<String> chain = orgs.orgsDownTo(org)
                .filter(caller::sees)
                .orElseThrow(() -> new ProblemException(PairProblems.HELPER_ORG_UNKNOWN));
        HelperProfile helper = new HelperProfile(role, org, chain, account, List.of());
        requireOther(id, helper, caller);
        if (people.find(List.of(id)).stream()
                .anyMatch(plan -> plan.state().subject().traits().kind() == Kind.CHILD)) {
            throw new ProblemException(PairProblems.HELPER_ID_TAKEN);
        }
        return partners.change(id, kept -> entered(id, kept, capacity, helper, ifMatch, caller));
    }

    private static PartnerOutcome entered(
            String id,
            PartnerStore.@Nullable Kept kept,
            int capacity,
            HelperProfile helper,
            @Nullable String ifMatch,
            Caller caller) {
        if (kept == null) {
            return new PartnerOutcome(Partner.helper(id, capacity, helper), List.of());
        }
        HelperProfile known = kept.partner().helper();
        if (known == null) {
            throw new ProblemException(PairProblems.HELPER_ID_TAKEN);
        }
        caller.requireSees(known.orgs());
        requireOther(id, known, caller);
        Partner next = kept.partner().described(capacity, helper);
        if (!next.equals(kept.partner())) {
            ETags.requireCurrent(ifMatch, kept.version());
            if (next.open().size() > capacity) {
                throw new ProblemException(PairProblems.CAPACITY_IN_USE);
            }
        }
        return new PartnerOutcome(next, List.of());
    }

    /** One helper. */
    public PartnerStore.Kept one(String id, Caller caller) {
        PairRights.requireKeeps(caller);
        PartnerStore.Kept kept = partners.find(id).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(helper(kept).orgs());
        return kept;
    }

    /** Helpers of an organisation and those below it, by id. */
    public Page<Partner> ofOrganisation(String org, @Nullable String cursor, int limit, Caller caller) {
        PairRights.requireKeeps(caller);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<Partner> found = queries.helpers(org, after, limit + 1);
        List<Partner> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream()
                        .filter(partner -> partner.helper() != null
                                && caller.sees(partner.helper().orgs()))
                        .toList(),
                found.size() > limit ? Cursor.encode(page.get(limit - 1).id()) : null);
    }

    static HelperProfile helper(PartnerStore.Kept kept) {
        HelperProfile helper = kept.partner().helper();
        if (helper == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        return helper;
    }

    static void requireOther(String id, HelperProfile helper, Caller caller) {
        if (caller.subject().equals(id) || helper.hasAccount(caller.subject())) {
            throw new ProblemException(PairProblems.OWN_ENTRY);
        }
    }
}
