package org.shouwang.careactivity.careplan.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.careactivity.careplan.Holiday;
import org.shouwang.careactivity.careplan.LocalDays;
import org.shouwang.careactivity.careplan.Occasion;
import org.shouwang.careactivity.careplan.Period;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.TermCalendar;

/** Reads {@code calendar.yml}, which {@code contracts/calendar.schema.json} describes. */
public final class CalendarYaml {
    private CalendarYaml() {}

    /**
     * Reads terms, public holidays, occasions and the days of single places.
     *
     * @param file name used in complaints
     * @throws YamlFault with every mistake found
     */
    public static TermCalendar read(String file, String text) {
        YamlNode root =
                YamlNode.parse(file, text).only("terms", "publicHolidays", "publicMakeUpDays", "occasions", "places");
        YamlFaults faults = new YamlFaults();
        List<Term> terms = new ArrayList<>();
        faults.each(root.children("terms"), node -> terms.add(term(node, terms)));
        Map<String, List<Period>> ofCodes = new HashMap<>();
        List<Occasion> occasions = faults.each(root.children("occasions"), node -> occasion(node, ofCodes));
        Set<String> known = new HashSet<>();
        List<LocalDays> places = faults.each(root.children("places"), node -> place(node, known));
        List<Holiday> publicHolidays = new ArrayList<>();
        faults.unless(() -> publicHolidays.addAll(holidays(root, "publicHolidays")));
        Set<LocalDate> makeUpDays = new HashSet<>();
        faults.unless(() -> makeUpDays.addAll(weekends(root, "publicMakeUpDays")));
        faults.check();
        return root.sound("terms", () -> new TermCalendar(terms, publicHolidays, makeUpDays, occasions, places));
    }

    private static Term term(YamlNode node, List<Term> before) {
        node.only("code", "from", "to", "holidays", "makeUpDays");
        String code = node.text("code");
        Period period = period(node);
        List<Holiday> holidays = holidays(node, "holidays");
        Set<LocalDate> makeUpDays = weekends(node, "makeUpDays");
        for (Term other : before) {
            if (other.code().equals(code)) {
                throw node.fault("code", "学期 " + code + " 写了两次", "term " + code + " is given twice");
            }
            if (overlap(other.period(), period)) {
                throw node.fault(
                        "from",
                        "学期 " + code + " 与 " + other.code() + " 的日期重叠",
                        "terms " + other.code() + " and " + code + " overlap");
            }
        }
        for (Holiday holiday : holidays) {
            if (!period.contains(holiday.period().from())
                    || !period.contains(holiday.period().to())) {
                throw node.fault(
                        "holidays",
                        holiday.name() + "不在学期 " + code + " 之内",
                        holiday.nameEn() + " lies outside term " + code);
            }
        }
        for (LocalDate day : makeUpDays) {
            boolean off = holidays.stream().anyMatch(holiday -> holiday.period().contains(day));
            if (!period.contains(day) || off) {
                throw node.fault(
                        "makeUpDays",
                        day + " 不在学期 " + code + " 之内，或是假日",
                        day + " lies outside term " + code + " or on a holiday");
            }
        }
        return node.sound("holidays", () -> new Term(code, period, holidays, makeUpDays));
    }

    private static Occasion occasion(YamlNode node, Map<String, List<Period>> ofCodes) {
        node.only("code", "name", "nameEn", "from", "to");
        String code = node.text("code");
        if (!code.matches("[A-Z][A-Z0-9_]{0,31}")) {
            throw node.fault("code", "应为大写代码，如 MID_AUTUMN", "must be a code in capitals like MID_AUTUMN");
        }
        Period period = period(node);
        List<Period> others = ofCodes.computeIfAbsent(code, one -> new ArrayList<>());
        if (others.stream().anyMatch(other -> overlap(other, period))) {
            throw node.fault("from", "与另一个 " + code + " 的日期重叠", "overlaps another " + code);
        }
        others.add(period);
        return new Occasion(code, node.text("name"), node.text("nameEn"), period);
    }

    private static LocalDays place(YamlNode node, Set<String> known) {
        node.only("org", "holidays", "makeUpDays");
        String org = node.text("org");
        if (!known.add(org)) {
            throw node.fault("org", "机构 " + org + " 写了两次", "place " + org + " is given twice");
        }
        return new LocalDays(org, holidays(node, "holidays"), weekends(node, "makeUpDays"));
    }

    private static List<Holiday> holidays(YamlNode node, String key) {
        List<Holiday> holidays = new ArrayList<>();
        for (YamlNode one : node.children(key)) {
            one.only("name", "nameEn", "from", "to");
            Holiday holiday = new Holiday(one.text("name"), one.text("nameEn"), period(one));
            for (Holiday other : holidays) {
                if (overlap(other.period(), holiday.period())) {
                    throw one.fault(
                            "from",
                            holiday.name() + "与" + other.name() + "的日期重叠",
                            holiday.nameEn() + " and " + other.nameEn() + " overlap");
                }
            }
            holidays.add(holiday);
        }
        return holidays;
    }

    private static Set<LocalDate> weekends(YamlNode node, String key) {
        Set<LocalDate> days = node.days(key);
        for (LocalDate day : days) {
            if (day.getDayOfWeek().getValue() < 6) {
                throw node.fault(key, day + " 不是周六或周日，调休上课日只能在周末", day + " is no weekend day; only those are made up");
            }
        }
        return days;
    }

    private static Period period(YamlNode node) {
        LocalDate from = node.day("from");
        LocalDate to = node.day("to");
        if (to.isBefore(from)) {
            throw node.fault("to", "结束日 " + to + " 早于开始日 " + from, "ends " + to + " before it starts " + from);
        }
        return new Period(from, to);
    }

    private static boolean overlap(Period one, Period other) {
        return !one.to().isBefore(other.from()) && !other.to().isBefore(one.from());
    }
}
