package org.shouwang.careactivity.careplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.ProposedRules;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;

class PreviewRulesTest {
    private static final Caller COUNTY = new Caller("c", Set.of("CA"), Set.of("990101"));
    private static final String PROPOSED = ProposedRules.talkTwiceFrom("2026-04-06");

    private final List<Set<String>> bounds = new ArrayList<>();
    private int pages;

    /** So many children in the county, by page. */
    private PreviewRules of(Rules running, int children) {
        PeopleByPage people = (org, within, after, limit) -> {
            pages++;
            bounds.add(within == null ? Set.of() : within);
            int first = after == null ? 0 : Integer.parseInt(after) + 1;
            int last = org == null || org.equals("990101") ? Math.min(children, first + limit) : first;
            return IntStream.range(first, last)
                    .mapToObj(i -> new Subject(
                            "%07d".formatted(i),
                            true,
                            null,
                            LocalDate.of(2026, 3, 2),
                            Fixtures.ORGS,
                            "GP",
                            Fixtures.child("R3", "A"),
                            1))
                    .toList();
        };
        return new PreviewRules(
                running, Fixtures.CALENDAR, people, Clock.fixed(Fixtures.at("2026-03-02T09:00"), ZoneOffset.UTC));
    }

    private PreviewRules of(int children) {
        return of(ProposedRules.read(ProposedRules.RUNNING), children);
    }

    private static PreviewRules.Proposal request(
            @Nullable String rules, @Nullable String org, @Nullable String day, @Nullable List<String> only) {
        return new PreviewRules.Proposal(rules, org, day, only);
    }

    private static ProblemException refusal(PreviewRules preview, PreviewRules.Proposal request, Caller caller) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> preview.preview(request, caller));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    @Test
    void everybody_in_the_scope_is_looked_at_once_by_pages() {
        PreviewRules.Result result = of(2_500).preview(request(PROPOSED, null, null, null), COUNTY);

        assertThat(result.preview().people(Kind.CHILD)).isEqualTo(2_500);
        assertThat(pages).isEqualTo(3);
        assertThat(bounds).containsOnly(Set.of("990101"));
        assertThat(result.names()).isTrue();
    }

    @Test
    void county_it_gets_counts_and_no_names_and_teachers_get_nothing() {
        Caller it = new Caller("it", Set.of("IT"), Set.of("*"));

        assertThat(of(3).preview(request(PROPOSED, null, null, null), it).names())
                .isFalse();
        assertThat(bounds).containsOnly(Set.of());
        assertThat(refusal(
                                of(3),
                                request(PROPOSED, null, null, null),
                                new Caller("t", Set.of("T", "SP", "CS", "TW"), Set.of("990101")))
                        .problem()
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void an_organisation_of_ones_own_needs_no_other_bounds_and_a_strange_one_is_not_found() {
        of(3).preview(request(PROPOSED, "990101", null, null), COUNTY);

        assertThat(bounds).containsExactly(Set.of());
        assertThat(refusal(of(3), request(PROPOSED, "990202", null, null), COUNTY)
                        .problem()
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void beyond_its_bound_a_preview_is_refused() {
        ProblemException refusal =
                refusal(of(PreviewRules.MOST_PEOPLE + 1), request(PROPOSED, null, null, null), COUNTY);

        assertThat(refusal.problem().code()).isEqualTo("PREVIEW_TOO_LARGE");
        assertThat(refusal.detail()).contains("200,000");
    }

    @Test
    void mistakes_are_all_told_with_place_and_line_in_two_languages() {
        String faulty = PROPOSED.replace("responsible: T", "responsible: X").replace("[TUTOR]", "[]");

        ProblemException refusal = refusal(of(3), request(faulty, null, null, null), COUNTY);

        assertThat(refusal.problem().code()).isEqualTo("RULES_FAULTY");
        assertThat(refusal.errors())
                .extracting(FieldProblem::pointer)
                .containsExactly(
                        "rules[0].versions[0].responsible",
                        "rules[0].versions[1].responsible",
                        "rules[1].versions[0].counts");
        assertThat(refusal.errors().get(0).detail()).startsWith("第 10 行：");
        assertThat(refusal.errors().get(0).detailEn()).startsWith("line 10: ");
        assertThat(pages).isZero();
    }

    @Test
    void a_file_that_changes_what_was_in_force_is_refused_with_the_places() {
        String edited = ProposedRules.RUNNING.replace("needed: 3", "needed: 4").replace("E-VISIT", "E-OTHER");

        ProblemException refusal = refusal(of(3), request(edited, null, null, null), COUNTY);

        assertThat(refusal.problem().code()).isEqualTo("RULES_IN_FORCE");
        assertThat(refusal.errors())
                .extracting(FieldProblem::pointer, FieldProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rules[1].versions[0]", "VERSION_EDITED"),
                        org.assertj.core.groups.Tuple.tuple("rules", "RULE_REMOVED"),
                        org.assertj.core.groups.Tuple.tuple("rules[2].versions[0]", "VERSION_RETROACTIVE"));
        assertThat(pages).isZero();
        Rules two = ProposedRules.read(ProposedRules.talkTwiceFrom("2026-02-02"));
        assertThat(refusal(of(two, 3), request(ProposedRules.RUNNING, null, null, null), COUNTY)
                        .errors())
                .extracting(FieldProblem::pointer)
                .containsExactly("rules[0].versions");
    }

    @Test
    void what_is_switched_on_stays_so_unless_other_codes_are_named() {
        Rules some = ProposedRules.read(ProposedRules.RUNNING).only(List.of("C-TALK"));
        String mood = ProposedRules.moodFrom("2026-04-06");

        PreviewRules.Result asNow = of(some, 3).preview(request(mood, null, null, null), COUNTY);
        PreviewRules.Result named =
                of(some, 3).preview(request(mood, null, null, List.of("C-TALK", "C-TUTOR")), COUNTY);
        PreviewRules.Result all = of(some, 3).preview(request(mood, null, null, List.of()), COUNTY);

        assertThat(asNow.proposed().isOn("C-MOOD")).isFalse();
        assertThat(asNow.preview().effects())
                .extracting(effect -> effect.change().code())
                .containsExactly("C-MOOD");
        assertThat(named.preview().effects())
                .extracting(effect -> effect.change().code())
                .containsExactly("C-TUTOR", "C-MOOD");
        assertThat(all.proposed().isOn("E-VISIT")).isTrue();
    }

    @Test
    void a_request_that_cannot_be_read_says_which_field() {
        record Case(PreviewRules.Proposal request, String pointer) {}
        List<String> many = IntStream.range(0, 501).mapToObj(i -> "X" + i).toList();
        List<Case> cases = List.of(
                new Case(request(null, null, null, null), "/rules"),
                new Case(request(" ", null, null, null), "/rules"),
                new Case(request("x".repeat(300_000), null, null, null), "/rules"),
                new Case(request(PROPOSED, "9".repeat(65), null, null), "/org"),
                new Case(request(PROPOSED, null, "soon", null), "/day"),
                new Case(request(PROPOSED, null, null, List.of("C-TALK", "X")), "/only/1"),
                new Case(request(PROPOSED, null, null, many), "/only"));

        for (Case one : cases) {
            ProblemException refusal = refusal(of(3), one.request(), COUNTY);
            assertThat(refusal.problem().code()).isEqualTo("VALIDATION_FAILED");
            assertThat(refusal.errors()).extracting(FieldProblem::pointer).containsExactly(one.pointer());
        }
    }
}
