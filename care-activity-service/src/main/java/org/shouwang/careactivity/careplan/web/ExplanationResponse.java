package org.shouwang.careactivity.careplan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.careactivity.careplan.Explanation;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.RuleVersion;
import org.shouwang.careactivity.careplan.messaging.DutyPayload;

/**
 * Why a duty stands as it does.
 *
 * @param ruleName Chinese name of the rule
 * @param ruleEffectiveFrom first day of the rule's version
 * @param zh the whole in one Chinese paragraph
 * @param en the whole in one English paragraph
 */
record ExplanationResponse(
        DutyPayload duty,
        String ruleName,
        String ruleNameEn,
        LocalDate ruleEffectiveFrom,
        List<CountedContact> counted,
        List<OtherContact> notCounted,
        String zh,
        String en) {

    /** A contact that counts. */
    record CountedContact(String activityId, String contactType, LocalDate day, Instant at, Instant enteredAt) {
        static CountedContact of(Fact fact) {
            return new CountedContact(
                    fact.id().toString(), fact.type().name(), fact.day(), fact.at(), fact.enteredAt());
        }
    }

    /** A contact or attempt that does not, and why. */
    record OtherContact(
            String activityId, String contactType, LocalDate day, String result, String reason, String zh, String en) {
        static OtherContact of(Explanation.NotCounted other) {
            Fact fact = other.fact();
            return new OtherContact(
                    fact.id().toString(),
                    fact.type().name(),
                    fact.day(),
                    other.result(),
                    other.reason(),
                    other.zh(),
                    other.en());
        }
    }

    static ExplanationResponse of(Explanation explanation) {
        RuleVersion version = explanation.duty().occurrence().demand().version();
        return new ExplanationResponse(
                DutyPayload.of(explanation.duty()),
                version.zh(),
                version.en(),
                version.effectiveFrom(),
                explanation.counted().stream().map(CountedContact::of).toList(),
                explanation.notCounted().stream().map(OtherContact::of).toList(),
                explanation.zh(),
                explanation.en());
    }
}
