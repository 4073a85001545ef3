package org.shouwang.registry.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one person in one: what the survivor says holds, what it leaves open the absorbed record fills. Of two tiers
 * the closer look holds, since a tier falls by a decision only.
 */
final class Union {

    private Union() {}

    static void into(PersonDraft draft, Person survivor, Person absorbed) {
        Identity identity = survivor.identity();
        draft.identity = new Identity(
                identity.key(),
                identity.soft(),
                Merge.value(identity.idNumber(), absorbed.identity().idNumber()));
        draft.profile = absorbed.profile().follow(survivor.profile());
        draft.home = Merge.value(survivor.home(), absorbed.home());
        draft.schooling = absorbed.schooling().follow(survivor.schooling());
        draft.guardianships = care(survivor.guardianships(), absorbed.guardianships());
        draft.parents = parents(survivor.parents(), absorbed.parents());
        draft.elder = elder(survivor.elder(), absorbed.elder());
        draft.details = absorbed.details().follow(survivor.details());
        draft.contactPoints = points(survivor, absorbed.contactPoints());
        draft.standing = standing(survivor.standing(), absorbed.standing());
        draft.roles = joined(survivor.roles(), absorbed.roles());
        draft.placed();
        if (draft.kind == Kind.HELPER) {
            draft.orgs = joined(survivor.orgs(), absorbed.orgs());
        }
        draft.provenance = survivor.provenance()
                .with(survivor.provenance()
                        .merging()
                        .with(absorbed.id(), absorbed.provenance().merging()));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** The survivor's periods, and of the absorbed record those from before them. */
    private static List<Guardianship> care(List<Guardianship> kept, List<Guardianship> other) {
        if (kept.isEmpty()) {
            return other;
        }
        List<Guardianship> all = new ArrayList<>();
        var first = kept.get(0).since();
        for (Guardianship care : other) {
            if (care.since().isBefore(first)) {
                var until = care.until();
                var last = until == null || !until.isBefore(first) ? first.minusDays(1) : until;
                all.add(new Guardianship(care.type(), care.carerName(), care.relation(), care.since(), last));
            }
        }
        all.addAll(kept);
        return all;
    }

    private static List<Parent> parents(List<Parent> kept, List<Parent> other) {
        return Stream.of(Holder.values())
                .flatMap(holder -> {
                    Parent mine = parent(kept, holder);
                    Parent theirs = parent(other, holder);
                    return mine != null && theirs != null
                            ? Stream.of(theirs.follow(mine))
                            : Stream.concat(Stream.ofNullable(mine), Stream.ofNullable(theirs));
                })
                .toList();
    }

    private static @Nullable Parent parent(List<Parent> all, Holder holder) {
        return all.stream().filter(one -> one.holder() == holder).findFirst().orElse(null);
    }

    private static Elder elder(Elder kept, Elder other) {
        return new Elder(joined(kept.categories(), other.categories()), Merge.code(kept.ability(), other.ability()));
    }

    /** One number for each holder; a guardian's second one becomes the carer's, if that place is free. */
    private static List<ContactPoint> points(Person survivor, List<ContactPoint> other) {
        List<ContactPoint> all = new ArrayList<>(survivor.contactPoints());
        for (ContactPoint theirs : other) {
            int index = index(all, theirs.holder());
            if (index < 0) {
                all.add(theirs.of(survivor.id(), theirs.holder()));
                continue;
            }
            ContactPoint mine = all.get(index);
            if (mine.phone().same(theirs.phone())) {
                all.set(index, mine.filled(theirs));
                continue;
            }
            boolean better = theirs.status().compareTo(mine.status()) < 0;
            ContactPoint second = better ? mine : theirs;
            if (better) {
                all.set(index, theirs.of(survivor.id(), theirs.holder()));
            }
            if (theirs.holder() == Holder.GUARDIAN && index(all, Holder.CARER) < 0) {
                all.add(second.of(survivor.id(), Holder.CARER));
            }
        }
        return all;
    }

    private static int index(List<ContactPoint> points, Holder holder) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).holder() == holder) {
                return i;
            }
        }
        return -1;
    }

    private static Standing standing(Standing kept, Standing other) {
        List<Standing.Decision> decisions = joined(kept.decisions(), other.decisions()).stream()
                .sorted(Comparator.comparing(Standing.Decision::at))
                .toList();
        String mine = kept.tier();
        String theirs = other.tier();
        boolean closer = theirs != null && (mine == null || theirs.compareTo(mine) < 0);
        return new Standing(
                Merge.value(kept.category(), other.category()),
                kept.category() == null ? other.definition() : kept.definition(),
                closer ? theirs : mine,
                Merge.value(kept.given(), other.given()),
                closer ? other.basis() : kept.basis(),
                decisions,
                joined(kept.signs(), other.signs()));
    }
}
