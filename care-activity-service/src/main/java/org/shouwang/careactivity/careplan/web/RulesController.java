package org.shouwang.careactivity.careplan.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.shouwang.careactivity.careplan.Quota;
import org.shouwang.careactivity.careplan.Rule;
import org.shouwang.careactivity.careplan.RuleVersion;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules and the calendar in force: no personal data, for everybody who is logged in. */
@RestController
class RulesController {
    private final Rules rules;
    private final TermCalendar calendar;

    RulesController(Rules rules, TermCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    record RuleList(List<RuleView> rules) {}

    record RuleView(String code, List<VersionView> versions) {
        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.code(), rule.versions().stream().map(VersionView::of).toList());
        }
    }

    record VersionView(
            int version,
            LocalDate effectiveFrom,
            String name,
            String nameEn,
            String kind,
            List<String> bands,
            int minAge,
            boolean aloneOnly,
            boolean schoolDays,
            List<String> counts,
            String responsible,
            String chain,
            List<QuotaView> quotas) {
        static VersionView of(RuleVersion version) {
            return new VersionView(
                    version.version(),
                    version.effectiveFrom(),
                    version.zh(),
                    version.en(),
                    version.kind().name(),
                    List.copyOf(new TreeSet<>(version.bands())),
                    version.minAge(),
                    version.aloneOnly(),
                    version.schoolDays(),
                    version.counts().stream().map(Enum::name).sorted().toList(),
                    version.responsible().name(),
                    version.chain(),
                    version.quotas().stream().map(QuotaView::of).toList());
        }
    }

    record QuotaView(
            List<String> tiers,
            List<String> categories,
            List<String> abilities,
            String every,
            int length,
            int needed,
            int graceDays,
            int graceHours,
            int spreadDays,
            int showEarlyDays) {
        static QuotaView of(Quota quota) {
            return new QuotaView(
                    List.copyOf(new TreeSet<>(quota.tiers())),
                    List.copyOf(new TreeSet<>(quota.categories())),
                    List.copyOf(new TreeSet<>(quota.abilities())),
                    quota.every().name(),
                    quota.length(),
                    quota.needed(),
                    quota.graceDays(),
                    quota.graceHours(),
                    quota.spreadDays(),
                    quota.showEarlyDays());
        }
    }

    record CalendarView(List<TermView> terms) {}

    record TermView(String code, LocalDate from, LocalDate to, List<HolidayView> holidays) {
        static TermView of(Term term) {
            return new TermView(
                    term.code(),
                    term.period().from(),
                    term.period().to(),
                    term.holidays().stream()
                            .map(holiday -> new HolidayView(
                                    holiday.name(),
                                    holiday.nameEn(),
                                    holiday.period().from(),
                                    holiday.period().to()))
                            .toList());
        }
    }

    record HolidayView(String name, String nameEn, LocalDate from, LocalDate to) {}

    @GetMapping("/v1/rules")
    @Operation(operationId = "listRules", summary = "The care rules with all their versions.")
    RuleList listRules() {
        return new RuleList(rules.all().stream().map(RuleView::of).toList());
    }

    @GetMapping("/v1/calendar")
    @Operation(operationId = "getCalendar", summary = "The school terms and their holidays.")
    CalendarView getCalendar() {
        return new CalendarView(calendar.terms().stream().map(TermView::of).toList());
    }
}
