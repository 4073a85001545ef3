package org.shouwang.registry.subject.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.access.RecordView;
import org.shouwang.registry.access.app.AccessRecords;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.consent.app.Consents;
import org.shouwang.registry.correction.app.Corrections;
import org.shouwang.registry.paper.app.Papers;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.sheet.app.ExportSheet;
import org.springframework.stereotype.Service;

/** Everything the registry keeps of one person, opened, for an office that hands it to the person or who stands for it. */
@Service
public final class GiveSubjectAccess {

    private static final int MOST_VIEWS = 10_000;

    private static final List<Elsewhere> OTHERS = List.of(
            new Elsewhere(
                    "care-activity-service", "联系、走访、考勤、任务与帮扶记录", "contacts, visits, attendance, duties and support"),
            new Elsewhere("notification-service", "提醒与短信发送记录", "reminders and texts that were sent"),
            new Elsewhere("reporting-service", "统计用明细，不含姓名与电话", "facts for figures, without names and phones"));

    private final ViewPerson viewing;
    private final AccessRecords records;
    private final Consents consents;
    private final Papers papers;
    private final Corrections corrections;
    private final SubjectBook book;
    private final Opened opened;
    private final Clock clock;

    GiveSubjectAccess(
            ViewPerson viewing,
            AccessRecords records,
            Consents consents,
            Papers papers,
            Corrections corrections,
            SubjectBook book,
            Sealer sealer,
            Clock clock) {
        this.viewing = viewing;
        this.records = records;
        this.consents = consents;
        this.papers = papers;
        this.corrections = corrections;
        this.book = book;
        this.opened = new Opened(sealer);
        this.clock = clock;
    }

    /** What another service keeps under the same person id. */
    public record Elsewhere(String service, String holds, String holdsEn) {}

    /** Somebody looked. */
    public record Seen(
            Instant at,
            List<String> roles,
            String action,
            @Nullable String purpose) {}

    /** The whole of it; accounts of those who looked are told by role only. */
    public record SubjectAccess(
            String personId,
            Instant at,
            Map<String, @Nullable Object> record,
            List<Map<String, @Nullable Object>> consents,
            List<Map<String, @Nullable Object>> papers,
            List<Map<String, @Nullable Object>> corrections,
            List<Seen> views,
            boolean moreViews,
            List<Elsewhere> elsewhere) {}

    /** @param asker who asked for it, if that was told; the access log keeps the code */
    public SubjectAccess give(String personId, Consent.@Nullable Giver asker, Caller caller) {
        Rights.require(Operation.GIVE_SUBJECT_ACCESS, caller);
        Loaded<Person> found = viewing.seen(personId, caller);
        viewing.note(caller, found, asker == null ? "subject-access" : "subject-access " + asker, Purpose.RIGHTS);
        List<RecordView> views =
                records.page(new AccessRecords.Query(null, null, personId, null, null, null, null, MOST_VIEWS + 1));
        return new SubjectAccess(
                personId,
                clock.instant(),
                opened.parts(found.state()),
                consents.of(personId).stream().map(opened::parts).toList(),
                papers.of(personId).stream()
                        .map(paper -> opened.parts(paper.state()))
                        .toList(),
                corrections.of(personId).stream().map(opened::parts).toList(),
                views.stream().limit(MOST_VIEWS).map(GiveSubjectAccess::seen).toList(),
                views.size() > MOST_VIEWS,
                OTHERS);
    }

    /** The same as a workbook, a tab for each part. */
    public void give(String personId, Consent.@Nullable Giver asker, Caller caller, ExportSheet.Target target)
            throws IOException {
        List<SubjectTab> tabs = new SubjectTabs(clock.getZone()).of(give(personId, asker, caller));
        book.write(tabs, target.open());
    }

    private static Seen seen(RecordView view) {
        return new Seen(view.at(), view.roles().stream().sorted().toList(), view.action(), view.purpose());
    }
}
