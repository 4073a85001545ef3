package org.shouwang.careactivity.careplan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Responsible;
import org.shouwang.careactivity.careplan.RuleChange;
import org.shouwang.careactivity.careplan.RuleEffect;
import org.shouwang.careactivity.careplan.RuleEffect.For;
import org.shouwang.careactivity.careplan.RuleVersion;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.RulesPreview;
import org.shouwang.careactivity.careplan.app.PreviewRules;

/**
 * What a proposed rules file would change for whom.
 *
 * @param people how many were looked at
 * @param changes rule by rule; empty when the file says what runs
 * @param work contacts in an ordinary week of term that the changed rules ask for, by role
 */
record RulesPreviewResponse(PreviewedPeople people, List<PreviewedChange> changes, List<PreviewedWork> work) {
    private static final int MOST_PLACES = 200;

    /** How many of each kind. */
    record PreviewedPeople(int children, int elders, int classes, int schools, int villages) {}

    /** Work of one role. */
    record PreviewedWork(String responsible, String name, String nameEn, double perWeekBefore, double perWeekAfter) {}

    /** How many in one village or school. */
    record PreviewedPlace(String org, int gains, int loses, int rhythm, int other) {}

    /** Somebody a change touches. */
    record PreviewedPerson(String personId, For effect) {}

    /**
     * One rule that changes.
     *
     * @param day the day it was looked at
     * @param on whether it is switched on
     * @param people who is touched; only for small organisations, and only for those who may see single people
     */
    record PreviewedChange(
            String rule,
            String name,
            String nameEn,
            String kind,
            RuleChange.What what,
            LocalDate from,
            LocalDate day,
            boolean on,
            int gains,
            int loses,
            int rhythm,
            int other,
            double perWeekBefore,
            double perWeekAfter,
            double perPersonBefore,
            double perPersonAfter,
            List<PreviewedPlace> places,
            int placesLeftOut,
            @Nullable List<PreviewedPerson> people,
            String zh,
            String en) {}

    static RulesPreviewResponse of(PreviewRules.Result result) {
        RulesPreview preview = result.preview();
        boolean named = result.names() && preview.people() <= RuleEffect.MOST_NAMED;
        List<PreviewedWork> work = new ArrayList<>();
        for (Map.Entry<Responsible, double[]> role : preview.roles().entrySet()) {
            Responsible who = role.getKey();
            work.add(new PreviewedWork(
                    who.name(), who.zh(), who.en(), tenths(role.getValue()[0]), tenths(role.getValue()[1])));
        }
        return new RulesPreviewResponse(
                new PreviewedPeople(
                        preview.people(Kind.CHILD),
                        preview.people(Kind.ELDER),
                        preview.people(Kind.CLASS),
                        preview.people(Kind.SCHOOL),
                        preview.people(Kind.VILLAGE)),
                preview.effects().stream()
                        .map(effect -> change(preview, effect, result.proposed(), named))
                        .toList(),
                work);
    }

    private static PreviewedChange change(RulesPreview preview, RuleEffect effect, Rules proposed, boolean named) {
        RuleChange change = effect.change();
        RuleVersion version = change.version();
        List<PreviewedPlace> places = places(effect);
        int asked = Math.max(1, effect.asked());
        return new PreviewedChange(
                change.code(),
                version.zh(),
                version.en(),
                version.audience().kind().name(),
                change.what(),
                change.from(),
                preview.dayOf(change),
                proposed.isOn(change.code()),
                effect.count(For.GAINS),
                effect.count(For.LOSES),
                effect.count(For.RHYTHM),
                effect.count(For.OTHER),
                tenths(effect.weeklyBefore()),
                tenths(effect.weeklyAfter()),
                hundredths(effect.weeklyBefore() / asked),
                hundredths(effect.weeklyAfter() / asked),
                places.subList(0, Math.min(MOST_PLACES, places.size())),
                Math.max(0, places.size() - MOST_PLACES),
                named ? people(effect) : null,
                PreviewWords.zh(effect),
                PreviewWords.en(effect));
    }

    private static List<PreviewedPlace> places(RuleEffect effect) {
        List<PreviewedPlace> places = new ArrayList<>();
        effect.places()
                .forEach((org, counts) -> places.add(new PreviewedPlace(
                        org,
                        counts.getOrDefault(For.GAINS, 0),
                        counts.getOrDefault(For.LOSES, 0),
                        counts.getOrDefault(For.RHYTHM, 0),
                        counts.getOrDefault(For.OTHER, 0))));
        places.sort(Comparator.comparingInt(
                        (PreviewedPlace place) -> -(place.gains() + place.loses() + place.rhythm() + place.other()))
                .thenComparing(PreviewedPlace::org));
        return places;
    }

    private static List<PreviewedPerson> people(RuleEffect effect) {
        List<PreviewedPerson> people = new ArrayList<>();
        effect.named().forEach((id, what) -> people.add(new PreviewedPerson(id, what)));
        return people;
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
