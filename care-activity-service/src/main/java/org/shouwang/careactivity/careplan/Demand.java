package org.shouwang.careactivity.careplan;

/** What a rule asks of one person: the rule, the version in force and the quota line that fits. */
public record Demand(Rule rule, RuleVersion version, Quota quota) {
    /** Where the quota line stands in its version; what is stored instead of the line itself. */
    public int quotaIndex() {
        return version.quotas().indexOf(quota);
    }

    boolean counts(Fact fact) {
        return version.counts().contains(fact.type());
    }
}
