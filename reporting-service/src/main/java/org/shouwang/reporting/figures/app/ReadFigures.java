package org.shouwang.reporting.figures.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.reporting.config.ReportingProperties;
import org.shouwang.reporting.facts.Ledger;
import org.shouwang.reporting.facts.Organisation;
import org.shouwang.reporting.facts.app.FillLedger;
import org.shouwang.reporting.figures.FigureProblems;
import org.shouwang.reporting.figures.Figures;
import org.shouwang.reporting.indicator.Days;
import org.shouwang.reporting.indicator.FigureSheet;
import org.shouwang.reporting.indicator.Period;
import org.shouwang.reporting.indicator.Scope;
import org.shouwang.reporting.indicator.TermCalendar;
import org.shouwang.reporting.rebuild.Rebuild;
import org.shouwang.reporting.rebuild.app.RebuildReports;
import org.springframework.stereotype.Component;

/** Counts the figures of an organisation and period for somebody who may see the organisation. */
@Component
public class ReadFigures {
    /** Everybody who works with the children or elders, and systems; not volunteers' and families' roles. */
    private static final String[] READERS = {
        "T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "MEM", "EW", "VO", "TW", "CA", "CE", "IT", "SYSTEM", "SERVICE"
    };

    private record Question(String org, Period period) {}

    private final Ledger ledger;
    private final FillLedger filling;
    private final TermCalendar calendar;
    private final Clock clock;
    private final RebuildReports rebuilds;
    private final Cache<Question, Figures> recent;

    ReadFigures(
            Ledger ledger,
            FillLedger filling,
            TermCalendar calendar,
            Clock clock,
            RebuildReports rebuilds,
            ReportingProperties properties) {
        this.ledger = ledger;
        this.filling = filling;
        this.calendar = calendar;
        this.clock = clock;
        this.rebuilds = rebuilds;
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(properties.answerAge())
                .maximumSize(properties.answersKept())
                .build();
    }

    /**
     * Figures not older than the configured answer age.
     *
     * @throws ProblemException 403 without a reader's role, 404 for an organisation unknown or not the caller's, 422 for an
     *     unknown period, 503 while the service is still reading its own records
     */
    public Figures read(Caller caller, String org, String period) {
        caller.requireAny(READERS);
        if (!filling.filled()) {
            throw new ProblemException(CommonProblems.DEPENDENCY_DOWN);
        }
        Organisation organisation =
                ledger.organisation(org).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(organisation.orgs());
        Period known =
                calendar.period(period).orElseThrow(() -> new ProblemException(FigureProblems.UNKNOWN_PERIOD, period));
        return recent.get(new Question(org, known), this::count);
    }

    private Figures count(Question question) {
        Instant now = clock.instant();
        int today = Days.of(now.atZone(clock.getZone()).toLocalDate());
        Scope scope = new Scope(question.org(), question.period(), today, calendar);
        Rebuild rebuild = rebuilds.running();
        FigureSheet sheet = ledger.count(people -> FigureSheet.of(scope, people));
        return new Figures(
                question.org(),
                question.period(),
                now,
                FigureSheet.DEFINITION_VERSION,
                sheet,
                rebuild == null ? null : rebuild.progress());
    }
}
