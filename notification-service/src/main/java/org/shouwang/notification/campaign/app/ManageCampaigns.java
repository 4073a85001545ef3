package org.shouwang.notification.campaign.app;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.campaign.Audience;
import org.shouwang.notification.campaign.Campaign;
import org.shouwang.notification.campaign.Campaign.State;
import org.shouwang.notification.campaign.Estimate;
import org.shouwang.notification.config.NotificationProperties.Prices;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Directory;
import org.shouwang.notification.contact.Person;
import org.shouwang.notification.reminder.Notice;
import org.shouwang.notification.reminder.Template;
import org.shouwang.notification.reminder.Wording;
import org.shouwang.notification.reminder.app.Reminders;
import org.shouwang.notification.text.SmsText;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;

/** Makes campaigns, lets them go out, stops them. */
public final class ManageCampaigns {

    private static final String[] MAKERS = {"CA", "TW", "CE", "CS", "SP"};
    private static final String[] APPROVERS = {"CA", "TW", "CE", "SP"};
    private static final int PAGE = 1_000;
    private static final long MOST = 50_000;
    private static final int SINGLE = 70;
    private static final int LONGEST_VARIABLE = 12;

    private final Campaigns campaigns;
    private final Directory directory;
    private final Reminders reminders;
    private final Wording wording;
    private final Prices prices;
    private final Ids ids;
    private final Clock clock;

    /** Uses business time. */
    public ManageCampaigns(
            Campaigns campaigns,
            Directory directory,
            Reminders reminders,
            Wording wording,
            Prices prices,
            Ids ids,
            Clock clock) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.reminders = reminders;
        this.wording = wording;
        this.prices = prices;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is to be told to whom. */
    public record Wanted(
            Template template, Map<String, String> variables, String org, Audience audience, Instant notAfter) {}

    /**
     * A dry run: counts whom it would reach and keeps it as a draft; nobody is told.
     *
     * @throws ProblemException when something is missing, too long, or there is nobody to tell
     */
    public Campaign draft(Wanted wanted, Caller caller) {
        caller.requireAny(MAKERS);
        requireSound(wanted);
        Notice notice = new Notice(wanted.template(), wanted.template().filled(wanted.variables()));
        String text = wording.of(notice).text();
        if (text.length() > SINGLE) {
            throw new ProblemException(CampaignProblems.TEXT_TOO_LONG, text.length());
        }
        Set<String> scope = caller.everywhere() ? Set.of() : new TreeSet<>(caller.orgs());
        Estimate estimate = estimate(wanted, scope, SmsText.of(text, 0).parts().size());
        if (estimate.texts() + estimate.calls() == 0) {
            throw new ProblemException(CampaignProblems.NOBODY_TO_TELL);
        }
        Campaign draft = new Campaign(
                ids.next(),
                notice,
                wanted.org(),
                wanted.audience(),
                scope,
                wanted.notAfter(),
                State.DRAFT,
                estimate,
                caller.subject(),
                clock.instant(),
                null,
                null,
                null,
                0);
        campaigns.keep(draft);
        return draft;
    }

    private void requireSound(Wanted wanted) {
        List<FieldProblem> faults = new java.util.ArrayList<>();
        if (!wanted.template().forCampaigns()) {
            faults.add(
                    new FieldProblem("/template", "NOT_FOR_CAMPAIGNS", "该模板不能用于群发。", "Not a template for campaigns."));
        } else {
            for (String name : wanted.template().variables()) {
                String value = wanted.variables().get(name);
                if (value == null || value.isBlank() || value.length() > LONGEST_VARIABLE) {
                    faults.add(new FieldProblem(
                            "/variables/" + name,
                            "LENGTH",
                            "请填写，最多 %d 个字。".formatted(LONGEST_VARIABLE),
                            "Fill it in, %d characters at most.".formatted(LONGEST_VARIABLE)));
                } else if (value.matches(".*([【】★¥]|https?:|\\d{7,}).*")) {
                    faults.add(new FieldProblem(
                            "/variables/" + name, "FORBIDDEN", "不能含链接、电话号码或【】★¥。", "No links, phone numbers or 【】★¥."));
                }
            }
        }
        if (!wanted.notAfter().isAfter(clock.instant())) {
            faults.add(new FieldProblem("/notAfter", "IN_THE_PAST", "失效时间已过。", "It is over already."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonProblems.VALIDATION_FAILED).withErrors(faults);
        }
    }

    private Estimate estimate(Wanted wanted, Set<String> scope, int parts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        long people = 0;
        long texts = 0;
        long calls = 0;
        String last = "";
        List<Person> page;
        do {
            page = directory.audience(wanted.org(), wanted.audience().kind(), scope, last, PAGE);
            for (Person person : page) {
                ContactPoint contact =
                        person.reach(wanted.audience().role(), today).orElse(null);
                texts += contact != null && contact.reads() ? 1 : 0;
                calls += contact != null && !contact.reads() ? 1 : 0;
                last = person.id();
            }
            people += page.size();
            if (people > MOST) {
                throw new ProblemException(CampaignProblems.TOO_MANY_TO_TELL, MOST);
            }
        } while (page.size() == PAGE);
        BigDecimal yuan = prices.part()
                .multiply(BigDecimal.valueOf(texts * parts))
                .add(prices.call().multiply(BigDecimal.valueOf(calls)));
        return new Estimate(people, texts, calls, people - texts - calls, parts, yuan);
    }

    /** Lets a draft go out. */
    public Campaign approve(String id, Caller caller) {
        caller.requireAny(APPROVERS);
        Loaded<Campaign> draft = seen(id, caller);
        if (draft.state().state() != State.DRAFT) {
            throw new ProblemException(
                    CampaignProblems.CAMPAIGN_STATE, draft.state().state());
        }
        if (!draft.state().mayApprove(caller.subject())) {
            throw new ProblemException(CampaignProblems.SECOND_PERSON_NEEDED);
        }
        return change(draft, draft.state().approve(caller.subject()));
    }

    /** Stops one, whatever is still to be told. What a provider has taken cannot be called back. */
    public Campaign stop(String id, Caller caller) {
        caller.requireAny(MAKERS);
        Loaded<Campaign> running = seen(id, caller);
        if (running.state().state() == State.STOPPED) {
            throw new ProblemException(CampaignProblems.CAMPAIGN_STATE, State.STOPPED);
        }
        Campaign stopped = change(running, running.state().stop(caller.subject()));
        reminders.cancelOf(List.of(stopped.subject()), "CAMPAIGN_STOPPED");
        return stopped;
    }

    private Campaign change(Loaded<Campaign> before, Campaign next) {
        if (!campaigns.change(before, next)) {
            throw new ProblemException(CommonProblems.STALE_VERSION);
        }
        return next;
    }

    /** One the caller sees. */
    public Loaded<Campaign> seen(String id, Caller caller) {
        caller.requireAny(MAKERS);
        Loaded<Campaign> found = campaigns.find(id).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(found.state().orgs());
        return found;
    }

    /** Those the caller sees, the latest first. */
    public List<Campaign> latest(Caller caller, @Nullable Integer limit) {
        caller.requireAny(MAKERS);
        return campaigns.latest(
                caller.everywhere() ? Set.of() : caller.orgs().isEmpty() ? Set.of("-") : caller.orgs(),
                org.shouwang.platform.web.Limits.of(limit, 50, 200));
    }
}
