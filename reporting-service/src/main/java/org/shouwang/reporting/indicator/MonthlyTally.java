package org.shouwang.reporting.indicator;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** I9 and I25: months of people with at least one contact of some types. */
final class MonthlyTally implements Tally {
    private static final Set<String> CARER_CALL = Set.of("GCALL");
    private static final Set<String> ELDER_CONTACT = Set.of("ELDVISIT", "CHECKCALL");
    private static final Set<String> SPECIAL_CATEGORIES = Set.of("EMP", "ALO", "LBE", "DIS", "SFP", "TKP");
    private static final Set<String> SPECIAL_ABILITIES = Set.of("A3", "A4");

    private final Indicator indicator;
    private final Scope scope;
    private final Predicate<PersonVersion> who;
    private final Set<String> types;
    private final int[] firstDays;
    private final int[] lastDays;
    private long months;
    private long reached;

    private MonthlyTally(Indicator indicator, Scope scope, Predicate<PersonVersion> who, Set<String> types) {
        this.indicator = indicator;
        this.scope = scope;
        this.who = who;
        this.types = types;
        List<YearMonth> begun = TermCalendar.months(scope.period()).stream()
                .filter(month -> Days.of(month.atDay(1)) <= scope.today())
                .toList();
        this.firstDays =
                begun.stream().mapToInt(month -> Days.of(month.atDay(1))).toArray();
        this.lastDays =
                begun.stream().mapToInt(month -> Days.of(month.atEndOfMonth())).toArray();
    }

    /** I9: children whose carer was called. */
    static MonthlyTally carerCalls(Scope scope) {
        return new MonthlyTally(Indicator.I9, scope, PersonVersion::isChild, CARER_CALL);
    }

    /** I25: elders in special difficulty who were visited or called. */
    static MonthlyTally elderVisits(Scope scope) {
        return new MonthlyTally(Indicator.I25, scope, MonthlyTally::inSpecialDifficulty, ELDER_CONTACT);
    }

    @Override
    public void add(PersonFacts person) {
        for (int i = 0; i < firstDays.length; i++) {
            int first = firstDays[i];
            int last = lastDays[i];
            PersonVersion version = person.on(last);
            if (version == null
                    || !who.test(version)
                    || !scope.covers(version.orgs())
                    || 2 * person.listedDays(first, last) < last - first + 1) {
                continue;
            }
            months++;
            reached += hasContact(person, first, Math.min(last, scope.lastDay())) ? 1 : 0;
        }
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.rate(indicator, reached, months, List.of()));
    }

    private boolean hasContact(PersonFacts person, int from, int to) {
        for (Contact contact : person.contacts()) {
            if (contact.done() && contact.within(from, to) && types.contains(contact.type())) {
                return true;
            }
        }
        return false;
    }

    /** Alone, empty-nest, left-behind, disabled, of a family-planning special family, or destitute (domain list). */
    private static boolean inSpecialDifficulty(PersonVersion version) {
        return version.isElder()
                && (version.livingAlone()
                        || SPECIAL_CATEGORIES.contains(version.category())
                        || SPECIAL_ABILITIES.contains(version.elderAbility()));
    }
}
