package org.shouwang.careactivity.pairing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.pairing.HelperProfile;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.Vetting;
import org.shouwang.careactivity.pairing.app.PairRights;
import org.shouwang.platform.security.Caller;

/**
 * A helper. What single vettings gave is told only to those who record them, in the answer for a single helper.
 *
 * @param openPairs how many pairs are open
 * @param clearUntil last day on which a pair with a child may begin; missing without a valid vetting
 */
public record HelperResponse(
        String helperId,
        String role,
        String org,
        int capacity,
        int openPairs,
        @Nullable LocalDate clearUntil,
        @Nullable String account,
        @Nullable List<VettingResponse> vettings) {

    /** One vetting. */
    public record VettingResponse(
            String vettingId, String result, LocalDate day, String recordedBy, Instant enteredAt) {
        static VettingResponse of(Vetting vetting) {
            return new VettingResponse(
                    vetting.id().toString(),
                    vetting.result().name(),
                    vetting.day(),
                    vetting.recordedBy(),
                    vetting.enteredAt());
        }
    }

    static HelperResponse one(Partner partner, Caller caller) {
        HelperProfile helper = Objects.requireNonNull(partner.helper());
        List<VettingResponse> vettings = PairRights.vets(caller, helper.org())
                ? helper.vettings().stream().map(VettingResponse::of).toList()
                : null;
        return of(partner, helper, helper.account(), vettings);
    }

    static HelperResponse row(Partner partner) {
        return of(partner, Objects.requireNonNull(partner.helper()), null, null);
    }

    private static HelperResponse of(
            Partner partner, HelperProfile helper, @Nullable String account, @Nullable List<VettingResponse> vettings) {
        return new HelperResponse(
                partner.id(),
                helper.role().name(),
                helper.org(),
                partner.capacity(),
                partner.open().size(),
                helper.clearUntil().orElse(null),
                account,
                vettings);
    }
}
