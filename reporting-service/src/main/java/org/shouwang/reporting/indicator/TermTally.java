package org.shouwang.reporting.indicator;

import java.util.List;
import java.util.Set;

/** I10 and I11: what the term so far has brought to the children on the list. */
final class TermTally implements Tally {
    private static final Set<String> THREE_CONTACT_TYPES = Set.of("GCALL", "PARCALL", "HOMEVISIT");
    private static final int THREE = 3;
    private static final String HOME_VISIT = "HOMEVISIT";
    private static final String HOME_VISIT_RULE = "C-HOME";
    private static final Set<String> KEY_TIERS = Set.of("R1", "R2");

    private final Scope scope;
    private final int from;
    private final int to;
    private final int termEnd;
    private long children;
    private long atSchool;
    private long contactedThrice;
    private long visited;
    private long key;
    private long keyMet;

    TermTally(Scope scope) {
        this.scope = scope;
        Term term = scope.calendar().lastBegun(scope.period().to()).orElse(null);
        this.from = term == null ? Days.NEVER : Days.of(term.from());
        this.termEnd = term == null ? Days.NEVER : Days.of(term.to());
        this.to = Math.min(scope.asOf(), termEnd);
    }

    @Override
    public void add(PersonFacts person) {
        PersonVersion child = person.on(scope.asOf());
        if (from > scope.asOf()
                || child == null
                || !child.isChild()
                || !scope.covers(child.orgs())
                || !person.listed(scope.asOf())) {
            return;
        }
        int contacts = 0;
        boolean visit = false;
        for (Contact contact : person.contacts()) {
            if (contact.done() && contact.within(from, to) && THREE_CONTACT_TYPES.contains(contact.type())) {
                contacts++;
                visit |= contact.type().equals(HOME_VISIT);
            }
        }
        children++;
        visited += visit ? 1 : 0;
        if (child.inSchool()) {
            atSchool++;
            contactedThrice += contacts >= THREE ? 1 : 0;
        }
        if (KEY_TIERS.contains(child.tier())) {
            key++;
            keyMet += homeVisitsKept(person) ? 1 : 0;
        }
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.rate(Indicator.I10, contactedThrice, atSchool, List.of()),
                Figure.rate(
                        Indicator.I11,
                        visited,
                        children,
                        List.of(
                                new BreakdownItem("key:ALL", "重点儿童（R1、R2）", "key children (R1, R2)", key),
                                new BreakdownItem("key:MET", "重点儿童家访达标", "key children visited as due", keyMet))));
    }

    /** The care plan decides what is due; a key child is visited as due when none of the term's home visits is overdue or was. */
    private boolean homeVisitsKept(PersonFacts person) {
        for (Duty duty : person.duties()) {
            if (duty.rule().equals(HOME_VISIT_RULE)
                    && duty.dueDay() >= from
                    && duty.dueDay() <= termEnd
                    && (duty.state() == DutyState.OVERDUE || duty.state().broken())) {
                return false;
            }
        }
        return true;
    }
}
