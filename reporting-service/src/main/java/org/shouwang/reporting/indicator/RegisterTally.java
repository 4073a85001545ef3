package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** I1 and I2: the children on the list on the last day looked at, and who looks after them. */
final class RegisterTally implements Tally {
    private static final String UNKNOWN = "UNK";
    private static final String NOBODY = "NON";
    private static final int OLDEST_OF_FIRST_BAND = 5;
    private static final int OLDEST_OF_SECOND_BAND = 13;
    private static final int OLDEST_OF_THIRD_BAND = 16;

    private final Scope scope;
    private final Map<CodeList, Map<String, Long>> counts = new LinkedHashMap<>();
    private long children;

    RegisterTally(Scope scope) {
        this.scope = scope;
        for (CodeList list : List.of(
                CodeList.CATEGORY, CodeList.SEX, CodeList.AGE, CodeList.GUARDIANSHIP, CodeList.GRADE, CodeList.STAGE)) {
            counts.put(list, new TreeMap<>());
        }
        counts.getOrDefault(CodeList.GUARDIANSHIP, Map.of()).put(NOBODY, 0L);
    }

    @Override
    public void add(PersonFacts person) {
        PersonVersion child = person.on(scope.asOf());
        if (child == null || !child.isChild() || !scope.covers(child.orgs()) || !person.listed(scope.asOf())) {
            return;
        }
        children++;
        count(CodeList.CATEGORY, child.category());
        count(CodeList.SEX, child.sex());
        count(CodeList.AGE, band(child.ageOn(scope.asOf())));
        count(CodeList.GUARDIANSHIP, child.guardianship());
        count(CodeList.GRADE, child.grade());
        count(CodeList.STAGE, child.stage());
    }

    @Override
    public List<Figure> figures() {
        List<BreakdownItem> all = new ArrayList<>();
        counts.forEach((list, byCode) -> all.addAll(list.parts(byCode)));
        Map<String, Long> guardianship = counts.getOrDefault(CodeList.GUARDIANSHIP, Map.of());
        long known = children - guardianship.getOrDefault(NOBODY, 0L) - guardianship.getOrDefault(UNKNOWN, 0L);
        return List.of(
                Figure.count(Indicator.I1, children, all),
                Figure.rate(Indicator.I2, known, children, CodeList.GUARDIANSHIP.parts(guardianship)));
    }

    private void count(CodeList list, String code) {
        counts.getOrDefault(list, Map.of()).merge(code, 1L, Long::sum);
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
