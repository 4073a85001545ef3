package org.shouwang.reporting.indicator;

import java.util.List;

/**
 * The end of a child's support plan.
 *
 * @param id the plan's id; a plan ends once
 * @param kind code of the kind of plan, e.g. BEHAVIOUR
 * @param reason code of why it ended
 * @param goalMet whether its goals were met
 * @param day its last day
 * @param orgs the organisations it was recorded under
 */
public record PlanEnd(FactId id, String kind, String reason, boolean goalMet, int day, List<String> orgs) {}
