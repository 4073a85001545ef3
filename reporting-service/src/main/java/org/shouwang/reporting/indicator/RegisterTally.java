package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.List;

/** I1 and I2: the children on the list on the last day looked at, and who looks after them. */
final class RegisterTally implements Tally {
    private static final String UNKNOWN = "UNK";
    private static final String NOBODY = "NON";
    private static final int OLDEST_OF_FIRST_BAND = 5;
    private static final int OLDEST_OF_SECOND_BAND = 13;
    private static final int OLDEST_OF_THIRD_BAND = 16;

    private final Scope scope;
    private final Counts categories = new Counts();
    private final Counts sexes = new Counts();
    private final Counts ages = new Counts();
    private final Counts guardianships = new Counts().show(NOBODY);
    private final Counts grades = new Counts();
    private final Counts stages = new Counts();
    private long children;
    private long found;

    RegisterTally(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void add(PersonFacts person) {
        if (scope.hasFound(person)) {
            found++;
        }
        PersonVersion child = person.on(scope.asOf());
        if (child == null || !scope.hasChild(person)) {
            return;
        }
        children++;
        categories.add(child.category());
        sexes.add(child.sex());
        ages.add(band(child.ageOn(scope.asOf())));
        guardianships.add(child.guardianship());
        grades.add(child.grade());
        stages.add(child.stage());
    }

    @Override
    public List<Figure> figures() {
        List<BreakdownItem> byGuardianship = CodeList.GUARDIANSHIP.parts(guardianships);
        List<BreakdownItem> all = new ArrayList<>(CodeList.CATEGORY.parts(categories));
        all.addAll(CodeList.SEX.parts(sexes));
        all.addAll(CodeList.AGE.parts(ages));
        all.addAll(byGuardianship);
        all.addAll(CodeList.GRADE.parts(grades));
        all.addAll(CodeList.STAGE.parts(stages));
        if (found > 0) {
            all.add(new BreakdownItem("found:ALL", "已发现待建档", "found, to be filed", found));
        }
        long known = children - guardianships.of(NOBODY) - guardianships.of(UNKNOWN);
        return List.of(
                Figure.count(Indicator.I1, children, all), Figure.rate(Indicator.I2, known, children, byGuardianship));
    }

    /** The official bands: 0–5, 6–13, 14–16; 17 only for a child in difficulty; not collected is a band of its own. */
    private static String band(int age) {
        if (age < 0) {
            return UNKNOWN;
        }
        if (age <= OLDEST_OF_FIRST_BAND) {
            return "0-5";
        }
        if (age <= OLDEST_OF_SECOND_BAND) {
            return "6-13";
        }
        return age <= OLDEST_OF_THIRD_BAND ? "14-16" : "17";
    }
}
