package org.shouwang.careactivity.counters.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.counters.CareCounters;
import org.shouwang.careactivity.counters.CareCounters.Counter;
import org.shouwang.careactivity.counters.CircleRole;

/** The counters of one child as the public reads them. Days and codes only. */
record CountersResponse(
        String personId,
        LocalDate on,
        @Nullable CountedTerm term,
        Counter talks,
        Counter activities,
        Counter homeVisits,
        ParentContact parentContact,
        List<CircleMember> circle,
        LeadOffice lead) {

    /** The term counted. */
    record CountedTerm(String code, LocalDate from, LocalDate to) {
        static @Nullable CountedTerm of(@Nullable Term term) {
            return term == null
                    ? null
                    : new CountedTerm(
                            term.code(), term.period().from(), term.period().to());
        }
    }

    /** How long the parents have been silent. */
    record ParentContact(@Nullable LocalDate lastOn, long days, boolean alert, int alertAfterDays) {}

    /** One role of the care circle. */
    record CircleMember(
            CircleRole role, boolean present, @Nullable LocalDate lastOn) {}

    /** The office that answers for the child. */
    record LeadOffice(String role, @Nullable String org) {}

    static CountersResponse of(String personId, CareCounters counters, int alertAfterDays) {
        CareCounters.ParentGap gap = counters.parents();
        return new CountersResponse(
                personId,
                counters.on(),
                CountedTerm.of(counters.term()),
                counters.talks(),
                counters.activities(),
                counters.homeVisits(),
                new ParentContact(gap.lastOn(), gap.days(), gap.alert(), alertAfterDays),
                counters.circle().stream()
                        .map(member -> new CircleMember(member.role(), member.present(), member.lastOn()))
                        .toList(),
                new LeadOffice(counters.lead().role(), counters.lead().org()));
    }
}
