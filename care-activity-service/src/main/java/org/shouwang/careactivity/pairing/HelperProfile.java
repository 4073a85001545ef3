package org.shouwang.careactivity.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An adult who may be a partner.
 *
 * @param org the class, school, village, town or county the helper works for
 * @param orgs that organisation and those above it, widest first: who may see the helper
 * @param account login of the helper, if any: nobody records his own vetting
 * @param vettings every vetting ever recorded, in the order of recording
 */
public record HelperProfile(
        HelperRole role,
        String org,
        List<String> orgs,
        @Nullable String account,
        List<Vetting> vettings) {
    private static final int MONTHS = 12;
    /** Of one day the stricter answer stands. */
    private static final Comparator<Vetting> STANDING =
            Comparator.comparing(Vetting::day).thenComparing(Vetting::result);

    /** Keeps its own lists. */
    public HelperProfile {
        orgs = List.copyOf(orgs);
        vettings = List.copyOf(vettings);
    }

    /** The vetting that stands: the one of the latest day, in whatever order they were recorded. */
    public Optional<Vetting> standing() {
        return vettings.stream().max(STANDING);
    }

    /** Whether the vetting that stands found something. */
    public boolean notClear() {
        return standing()
                .filter(vetting -> vetting.result() == Vetting.Result.NOT_CLEAR)
                .isPresent();
    }

    /** The last day on which the vetting that stands lets a pair begin; none without one or when it found something. */
    public Optional<LocalDate> clearUntil() {
        return standing()
                .filter(vetting -> vetting.result() == Vetting.Result.CLEAR)
                .map(vetting -> vetting.day().plusMonths(MONTHS));
    }

    /** Whether a pair that needs vetting may begin on a day: found clear on it or within the twelve months before. */
    public boolean clearOn(LocalDate day) {
        return clearUntil().filter(until -> !until.isBefore(day)).isPresent()
                && standing().filter(vetting -> !vetting.day().isAfter(day)).isPresent();
    }

    /** Whether an account is the helper's own, in whatever case it was written down. */
    public boolean hasAccount(String subject) {
        return subject.equalsIgnoreCase(account);
    }

    /** The same, with one vetting more. */
    HelperProfile vetted(Vetting vetting) {
        List<Vetting> all = new ArrayList<>(vettings);
        all.add(vetting);
        return new HelperProfile(role, org, orgs, account, all);
    }
}
