package org.shouwang.careactivity.careplan.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouwang.careactivity.careplan.Holiday;
import org.shouwang.careactivity.careplan.LocalDays;
import org.shouwang.careactivity.careplan.Occasion;
import org.shouwang.careactivity.careplan.Period;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.TermCalendar;

/** Reads {@code calendar.yml}. */
public final class CalendarYaml {
    private CalendarYaml() {}

    /**
     * Reads terms, public holidays, occasions and the days of single places.
     *
     * @param file name used in complaints
     * @throws YamlFault when anything is missing, unknown or contradictory
     */
    public static TermCalendar read(String file, String text) {
        YamlNode root =
                YamlNode.parse(file, text).only("terms", "publicHolidays", "publicMakeUpDays", "occasions", "places");
        List<Term> terms = new ArrayList<>();
        for (YamlNode node : root.children("terms")) {
            node.only("code", "from", "to", "holidays", "makeUpDays");
            Period period = period(node);
            List<Holiday> holidays = holidays(node, "holidays");
            terms.add(RulesYaml.sound(
                    node, "holidays", () -> new Term(node.text("code"), period, holidays, node.days("makeUpDays"))));
        }
        List<Occasion> occasions = new ArrayList<>();
        for (YamlNode node : root.children("occasions")) {
            node.only("code", "name", "nameEn", "from", "to");
            occasions.add(new Occasion(node.text("code"), node.text("name"), node.text("nameEn"), period(node)));
        }
        List<LocalDays> places = new ArrayList<>();
        for (YamlNode node : root.children("places")) {
            node.only("org", "holidays", "makeUpDays");
            places.add(new LocalDays(node.text("org"), holidays(node, "holidays"), node.days("makeUpDays")));
        }
        List<Holiday> publicHolidays = holidays(root, "publicHolidays");
        Set<LocalDate> makeUpDays = root.days("publicMakeUpDays");
        return RulesYaml.sound(
                root, "terms", () -> new TermCalendar(terms, publicHolidays, makeUpDays, occasions, places));
    }

    private static List<Holiday> holidays(YamlNode node, String key) {
        List<Holiday> holidays = new ArrayList<>();
        for (YamlNode holiday : node.children(key)) {
            holiday.only("name", "nameEn", "from", "to");
            holidays.add(new Holiday(holiday.text("name"), holiday.text("nameEn"), period(holiday)));
        }
        return holidays;
    }

    private static Period period(YamlNode node) {
        return RulesYaml.sound(node, "to", () -> new Period(node.day("from"), node.day("to")));
    }
}
