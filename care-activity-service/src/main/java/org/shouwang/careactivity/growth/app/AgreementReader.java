package org.shouwang.careactivity.growth.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.growth.Agreement;
import org.shouwang.careactivity.growth.Goal;
import org.shouwang.careactivity.growth.GoalMeasure;
import org.shouwang.careactivity.growth.PlanKind;
import org.shouwang.careactivity.growth.Side;
import org.shouwang.careactivity.progress.Trait;
import org.shouwang.platform.web.Faults;

/** Reads what teacher and child agreed upon, or says all that is wrong with it. */
final class AgreementReader {
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_GOALS = 5;
    private static final int MOST_STEPS = 10;

    private final Faults faults;
    private final PlanKind kind;
    private final boolean continuing;

    /**
     * A reader.
     *
     * @param continuing whether goals and steps may be left out, since those of the predecessor go on
     */
    AgreementReader(Faults faults, PlanKind kind, boolean continuing) {
        this.faults = faults;
        this.kind = kind;
        this.continuing = continuing;
    }

    /** What can be read of it; faults are added. */
    Agreement read(BeginPlan entry) {
        Set<Trait> named = EnumSet.noneOf(Trait.class);
        Side strengths = side("/strengths", entry.strengths(), named);
        Side weaknesses = side("/weaknesses", entry.weaknesses(), named);
        return new Agreement(strengths, weaknesses, goals(entry.goals()), steps(entry.steps()));
    }

    private Side side(String pointer, BeginPlan.@Nullable SaidSide said, Set<Trait> named) {
        if (kind == PlanKind.BEHAVIOUR) {
            if (said != null) {
                faults.add(pointer, "NOT_APPLICABLE", "行为矫正计划不填此项", "is not part of a behaviour plan");
            }
            return Side.UNSAID;
        }
        List<@Nullable String> codes = said == null || said.traits() == null ? List.of() : said.traits();
        String words = said == null ? null : faults.text(pointer + "/words", said.words(), LONGEST_WORDS);
        if (codes.isEmpty() && words == null) {
            faults.required(pointer);
        }
        List<Trait> traits = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String at = pointer + "/traits/" + i;
            Trait trait = faults.requiredCode(Trait.class, at, codes.get(i));
            if (trait != null && !named.add(trait)) {
                faults.add(at, "TWICE", "重复，请删除", "is named twice; leave it out");
            } else if (trait != null) {
                traits.add(trait);
            }
        }
        return new Side(traits, words);
    }

    private List<Goal> goals(@Nullable List<BeginPlan.@Nullable SaidGoal> said) {
        if (said == null && continuing) {
            return List.of();
        }
        if (said == null || said.isEmpty() || said.size() > MOST_GOALS) {
            faults.add("/goals", "SIZE", "应为 1 到 5 个目标", "must be 1 to 5 goals");
            return List.of();
        }
        List<Goal> goals = new ArrayList<>();
        Set<GoalMeasure> measured = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            BeginPlan.SaidGoal one = said.get(i);
            String pointer = "/goals/" + i;
            if (one == null) {
                faults.required(pointer);
                continue;
            }
            String words = faults.text(pointer + "/words", one.words(), LONGEST_WORDS);
            boolean measurable = one.measure() != null || one.start() != null || one.aim() != null;
            Goal.Target target = measurable || kind == PlanKind.BEHAVIOUR ? target(pointer, one) : null;
            if (target != null && !measured.add(target.measure())) {
                faults.add(pointer + "/measure", "TWICE", "重复，请删除", "is named twice; leave it out");
            }
            if (!measurable && kind == PlanKind.GROWTH && words == null) {
                faults.required(pointer + "/words");
            }
            if (target != null || words != null) {
                goals.add(new Goal(target, words));
            }
        }
        return goals;
    }

    private Goal.@Nullable Target target(String pointer, BeginPlan.SaidGoal said) {
        String code = faults.requiredCode(pointer + "/measure", said.measure());
        Optional<GoalMeasure> read = code == null ? Optional.empty() : GoalMeasure.parse(code);
        if (code != null && read.isEmpty()) {
            faults.add(pointer + "/measure", "UNKNOWN_CODE", "不是有效的代码", "is no valid code");
        }
        GoalMeasure measure = read.orElse(null);
        if (measure == null) {
            return null;
        }
        Integer start = value(pointer + "/start", said.start(), measure);
        Integer aim = value(pointer + "/aim", said.aim(), measure);
        if (start == null || aim == null) {
            return null;
        }
        if (!measure.better(aim, start)) {
            faults.add(pointer + "/aim", "NOT_BETTER", "目标值应好于起始值", "must be better than the start");
            return null;
        }
        return new Goal.Target(measure, start, aim);
    }

    private @Nullable Integer value(String pointer, @Nullable Integer value, GoalMeasure measure) {
        if (value == null) {
            faults.required(pointer);
            return null;
        }
        if (value < 0 || value > measure.most()) {
            faults.add(
                    pointer, "RANGE", "应在 0 到 " + measure.most() + " 之间", "must lie between 0 and " + measure.most());
            return null;
        }
        return value;
    }

    private List<String> steps(@Nullable List<@Nullable String> said) {
        if (said == null && continuing) {
            return List.of();
        }
        if (said == null || said.isEmpty() || said.size() > MOST_STEPS) {
            faults.add("/steps", "SIZE", "应为 1 到 10 项措施", "must be 1 to 10 steps");
            return List.of();
        }
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            String step = faults.requiredText("/steps/" + i, said.get(i), LONGEST_WORDS);
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }
}
