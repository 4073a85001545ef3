package org.shouwang.careactivity.careplan.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Every;
import org.shouwang.careactivity.careplan.Holiday;
import org.shouwang.careactivity.careplan.LocalDays;
import org.shouwang.careactivity.careplan.Occasion;
import org.shouwang.careactivity.careplan.Period;
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
            List<String> flags,
            boolean schoolDays,
            List<String> after,
            boolean own,
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
                    version.audience().kind().name(),
                    List.copyOf(new TreeSet<>(version.audience().bands())),
                    version.audience().minAge(),
                    version.audience().aloneOnly(),
                    names(version.audience().flags()),
                    version.schoolDays(),
                    names(version.after()),
                    version.own(),
                    names(version.counts()),
                    version.responsible().name(),
                    version.chain(),
                    version.quotas().stream().map(QuotaView::of).toList());
        }

        private static List<String> names(Set<? extends Enum<?>> codes) {
            return codes.stream().map(Enum::name).sorted().toList();
        }
    }

    record QuotaView(
            List<String> tiers,
            List<String> categories,
            List<String> abilities,
            String every,
            int length,
            @Nullable String unit,
            List<String> occasions,
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
                    quota.every() == Every.EVENT ? quota.unit().name() : null,
                    List.copyOf(new TreeSet<>(quota.occasions())),
                    quota.needed(),
                    quota.graceDays(),
                    quota.graceHours(),
                    quota.spreadDays(),
                    quota.showEarlyDays());
        }
    }

    record CalendarView(
            List<TermView> terms,
            List<HolidayView> publicHolidays,
            List<LocalDate> publicMakeUpDays,
            List<OccasionView> occasions,
            List<PlaceView> places) {
        static CalendarView of(TermCalendar calendar) {
            return new CalendarView(
                    calendar.terms().stream().map(TermView::of).toList(),
                    calendar.publicHolidays().stream().map(HolidayView::of).toList(),
                    calendar.publicMakeUpDays().stream().sorted().toList(),
                    calendar.occasions().stream().map(OccasionView::of).toList(),
                    calendar.places().stream().map(PlaceView::of).toList());
        }
    }

    record OccasionView(String code, String name, String nameEn, LocalDate from, LocalDate to) {
        static OccasionView of(Occasion occasion) {
            Period period = occasion.period();
            return new OccasionView(occasion.code(), occasion.name(), occasion.nameEn(), period.from(), period.to());
        }
    }

    record PlaceView(String org, List<HolidayView> holidays, List<LocalDate> makeUpDays) {
        static PlaceView of(LocalDays place) {
            return new PlaceView(
                    place.org(),
                    place.holidays().stream().map(HolidayView::of).toList(),
                    place.makeUpDays().stream().sorted().toList());
        }
    }

    record TermView(String code, LocalDate from, LocalDate to, List<HolidayView> holidays, List<LocalDate> makeUpDays) {
        static TermView of(Term term) {
            return new TermView(
                    term.code(),
                    term.period().from(),
                    term.period().to(),
                    term.holidays().stream().map(HolidayView::of).toList(),
                    term.makeUpDays().stream().sorted().toList());
        }
    }

    record HolidayView(String name, String nameEn, LocalDate from, LocalDate to) {
        static HolidayView of(Holiday holiday) {
            return new HolidayView(
                    holiday.name(),
                    holiday.nameEn(),
                    holiday.period().from(),
                    holiday.period().to());
        }
    }

    @GetMapping("/v1/rules")
    @Operation(operationId = "listRules", summary = "The care rules with all their versions.")
    RuleList listRules() {
        return new RuleList(rules.all().stream().map(RuleView::of).toList());
    }

    @GetMapping("/v1/calendar")
    @Operation(
            operationId = "getCalendar",
            summary =
                    "School terms with holidays and make-up days, public holidays, occasions, and days of single places.")
    CalendarView getCalendar() {
        return CalendarView.of(calendar);
    }
}
