package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Rule;
import org.shouwang.careactivity.careplan.RuleVersion;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.RulesComparison;
import org.shouwang.careactivity.careplan.RulesPreview;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.yaml.RulesYaml;
import org.shouwang.careactivity.careplan.yaml.YamlFault;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;

/**
 * Says what a proposed rules file would change for whom, before anybody puts it in force. Changes nothing. People are read some at
 * a time and only their counts are kept.
 */
public final class PreviewRules {
    /** Who may preview: those who decide on rules, and county IT, who puts the file in place but sees no single person. */
    public static final String[] ROLES = {"CA", "CE", Caller.IT};

    /** Most people looked at in one preview. */
    static final int MOST_PEOPLE = 200_000;

    private static final int PAGE = 1_000;
    private static final int LONGEST = 256 * 1024;
    private static final int MOST_CODES = 500;

    private final Rules running;
    private final TermCalendar calendar;
    private final PeopleByPage people;
    private final Clock clock;

    /** Against the rules that run now. */
    public PreviewRules(Rules running, TermCalendar calendar, PeopleByPage people, Clock clock) {
        this.running = running;
        this.calendar = calendar;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param rules the whole proposed file
     * @param org only for people of this organisation
     * @param day the day to look at; none = the first day of each change
     * @param only codes to be switched on; none = as it is now
     */
    public record Proposal(
            @Nullable String rules,
            @Nullable String org,
            @Nullable String day,
            @Nullable List<String> only) {}

    /**
     * What it would change.
     *
     * @param proposed the proposed rules with what is switched on of them
     * @param names whether the caller may be told who
     */
    public record Result(RulesPreview preview, Rules proposed, boolean names) {}

    /**
     * Looks at everybody the caller answers for.
     *
     * @throws ProblemException 422 when the file has mistakes, 409 when it changes what was in force
     */
    public Result preview(Proposal request, Caller caller) {
        caller.requireAny(ROLES);
        Faults faults = new Faults();
        String text = request.rules();
        if (text == null || text.isBlank()) {
            faults.required("/rules");
        } else if (text.length() > LONGEST) {
            faults.add("/rules", "SIZE", "不能超过 256 KB", "must not be larger than 256 KB");
        }
        String org = faults.text("/org", request.org(), Faults.LONGEST_CODE);
        LocalDate day = faults.day("/day", request.day());
        if (text == null || faults.any()) {
            throw faults.refusal();
        }
        Rules proposed = selected(read(text), request.only());
        RulesComparison comparison = RulesComparison.of(running, proposed, Days.of(clock.instant()));
        if (!comparison.refusals().isEmpty()) {
            throw inForce(comparison, proposed);
        }
        RulesPreview preview = new RulesPreview(running, proposed, comparison.changes(), calendar, day);
        walk(preview, org, caller);
        return new Result(preview, proposed, caller.hasAny("CA", "CE"));
    }

    private Rules read(String text) {
        try {
            return RulesYaml.read("rules.yml", text, calendar);
        } catch (YamlFault fault) {
            throw new ProblemException(RulesProblems.RULES_FAULTY)
                    .withErrors(fault.mistakes().stream()
                            .map(mistake -> new FieldProblem(
                                    mistake.path(),
                                    "RULES",
                                    (mistake.line() == 0 ? "" : "第 " + mistake.line() + " 行：") + mistake.zh(),
                                    (mistake.line() == 0 ? "" : "line " + mistake.line() + ": ") + mistake.en()))
                            .toList());
        }
    }

    /** With what is asked to be switched on, else as it is now. */
    private Rules selected(Rules proposed, @Nullable List<String> only) {
        if (only == null) {
            List<String> codes = new ArrayList<>();
            for (Rule rule : running.known()) {
                if (running.isOn(rule.code()) && proposed.find(rule.code()) != null) {
                    codes.add(rule.code());
                }
            }
            boolean all = running.all().size() == running.known().size();
            return all || codes.isEmpty() ? proposed : proposed.only(codes);
        }
        Faults faults = new Faults();
        if (only.size() > MOST_CODES) {
            faults.add("/only", "SIZE", "代码过多", "names too many codes");
            throw faults.refusal();
        }
        for (int i = 0; i < only.size(); i++) {
            String code = only.get(i);
            if (code == null || proposed.find(code) == null) {
                faults.add("/only/" + i, "UNKNOWN_CODE", "文件中没有这条规则", "there is no such rule in the file");
            }
        }
        faults.check();
        return proposed.only(new HashSet<>(only));
    }

    private static ProblemException inForce(RulesComparison comparison, Rules proposed) {
        return new ProblemException(RulesProblems.RULES_IN_FORCE)
                .withErrors(comparison.refusals().stream()
                        .map(refusal -> new FieldProblem(
                                place(proposed, refusal.rule(), refusal.version()),
                                refusal.code(),
                                refusal.rule() + "：" + refusal.zh(),
                                refusal.rule() + ": " + refusal.en()))
                        .toList());
    }

    private static String place(Rules proposed, String code, int version) {
        List<Rule> all = proposed.known();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(code)) {
                List<RuleVersion> versions = all.get(i).versions();
                for (int j = 0; j < versions.size(); j++) {
                    if (versions.get(j).version() == version) {
                        return "rules[" + i + "].versions[" + j + "]";
                    }
                }
                return "rules[" + i + "].versions";
            }
        }
        return "rules";
    }

    private void walk(RulesPreview preview, @Nullable String org, Caller caller) {
        boolean inside = org != null && caller.orgs().contains(org);
        Set<String> within = caller.everywhere() || inside ? null : caller.orgs();
        String after = null;
        List<Subject> page;
        int seen = 0;
        do {
            page = people.page(org, within, after, PAGE);
            seen += page.size();
            if (seen > MOST_PEOPLE) {
                throw new ProblemException(RulesProblems.PREVIEW_TOO_LARGE, MOST_PEOPLE);
            }
            page.forEach(preview::add);
            after = page.isEmpty() ? null : page.get(page.size() - 1).personId();
        } while (page.size() == PAGE);
        if (org != null && seen == 0 && !inside && !caller.everywhere()) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
    }
}
