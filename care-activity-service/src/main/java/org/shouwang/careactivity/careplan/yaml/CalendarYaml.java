package org.shouwang.careactivity.careplan.yaml;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.careactivity.careplan.Period;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.Term.Holiday;
import org.shouwang.careactivity.careplan.TermCalendar;

/** Reads {@code calendar.yml}. */
public final class CalendarYaml {
    private CalendarYaml() {}

    /**
     * Reads the terms and their holidays.
     *
     * @param file name used in complaints
     * @throws YamlFault when anything is missing, unknown or contradictory
     */
    public static TermCalendar read(String file, String text) {
        YamlNode root = YamlNode.parse(file, text).only("terms");
        List<Term> terms = new ArrayList<>();
        for (YamlNode node : root.children("terms")) {
            node.only("code", "from", "to", "holidays");
            List<Holiday> holidays = new ArrayList<>();
            for (YamlNode holiday : node.children("holidays")) {
                holiday.only("name", "nameEn", "from", "to");
                holidays.add(new Holiday(holiday.text("name"), holiday.text("nameEn"), period(holiday)));
            }
            Period period = period(node);
            terms.add(RulesYaml.sound(node, "holidays", () -> new Term(node.text("code"), period, holidays)));
        }
        return RulesYaml.sound(root, "terms", () -> new TermCalendar(terms));
    }

    private static Period period(YamlNode node) {
        return RulesYaml.sound(node, "to", () -> new Period(node.day("from"), node.day("to")));
    }
}
