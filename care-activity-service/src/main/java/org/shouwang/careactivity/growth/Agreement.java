package org.shouwang.careactivity.growth;

import java.util.List;

/**
 * What teacher and child agreed upon when a plan began. It stays as it is; another agreement is another plan.
 *
 * @param strengths of a growth plan
 * @param weaknesses of a growth plan
 * @param goals where the plan is to lead, in their order
 * @param steps what is to be done, in their order; free texts: sealed at rest, never in an event or a list
 */
public record Agreement(Side strengths, Side weaknesses, List<Goal> goals, List<String> steps) {
    /** Keeps its own lists. */
    public Agreement {
        goals = List.copyOf(goals);
        steps = List.copyOf(steps);
    }

    /** The same, with the goals and steps of an earlier plan where this one names none. */
    public Agreement continuing(Agreement earlier) {
        return new Agreement(
                strengths,
                weaknesses,
                goals.isEmpty() ? earlier.goals : goals,
                steps.isEmpty() ? earlier.steps : steps);
    }
}
