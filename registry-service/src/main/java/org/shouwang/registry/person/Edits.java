package org.shouwang.registry.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/** Brings a person's edit into a record, and keeps what rosters said of it until then. */
final class Edits {

    static final String NAME = "NAME";
    static final String ID_NUMBER = "ID_NUMBER";
    static final String BIRTH_DATE = "BIRTH_DATE";
    static final String SEX = "SEX";

    private Edits() {}

    static void into(PersonDraft draft, Edit edit, Author author) {
        if (edit instanceof Edit.Dated dated) {
            dated(draft, dated, author);
        } else if (edit instanceof Edit.LeaveToRule) {
            draft.history = draft.history.released(Part.CATEGORY.name());
            draft.standing = StandingRule.follow(draft, null, author.day());
        } else if (edit instanceof Edit.Rename rename) {
            if (!rename.name().equals(draft.name)) {
                draft.history = draft.history.holding(NAME, new Fact(draft.name, null, null));
            }
            draft.name = rename.name();
        } else if (edit instanceof Edit.Renumber renumber) {
            renumber(draft, renumber);
            draft.standing = StandingRule.follow(draft, null, author.day());
        } else if (edit instanceof Edit.Reach reach) {
            reach(draft, reach.contact(), author.at());
        }
    }

    private static void dated(PersonDraft draft, Edit.Dated edit, Author author) {
        Fact before = Fact.now(draft.person(), edit.part());
        if (!before.equals(edit.fact()) || edit instanceof Edit.Categorise) {
            draft.history = draft.history.holding(edit.part().name(), before);
        }
        if (edit instanceof Edit.Care care) {
            draft.guardianships =
                    Guardianship.in(draft.guardianships, care.carer().from(author.day()));
            draft.standing = StandingRule.follow(draft, null, author.day());
        } else if (edit instanceof Edit.Place place) {
            draft.schooling = draft.schooling.follow(place.placement());
            draft.placed();
            draft.standing = StandingRule.follow(draft, null, author.day());
        } else if (edit instanceof Edit.Move move) {
            draft.home = move.home();
            draft.placed();
        } else if (edit instanceof Edit.Categorise categorise) {
            draft.standing = draft.standing.categorised(categorise.category());
            draft.standing = StandingRule.follow(draft, null, author.day());
        }
    }

    private static void renumber(PersonDraft draft, Edit.Renumber edit) {
        Identity before = draft.identity;
        Profile profile = draft.profile;
        if (!edit.idNumber().same(before.idNumber())) {
            draft.history = draft.history.holding(ID_NUMBER, new Fact("", null, before.idNumber()));
        }
        if (!edit.birthDate().equals(profile.birthDate())) {
            draft.history =
                    draft.history.holding(BIRTH_DATE, new Fact(String.valueOf(profile.birthDate()), null, null));
        }
        if (!edit.sex().equals(profile.sex())) {
            draft.history = draft.history.holding(SEX, new Fact(profile.sex(), null, null));
        }
        draft.identity =
                new Identity(Identity.keyOf(draft.kind, edit.idNumber().hash()), before.soft(), edit.idNumber());
        draft.profile = new Profile(
                edit.sex(),
                edit.birthDate(),
                profile.ethnicity(),
                profile.health(),
                profile.healthNote(),
                profile.remark());
    }

    private static void reach(PersonDraft draft, ContactPoint.Contact contact, Instant at) {
        ContactPoint before = draft.contactPoints.stream()
                .filter(point -> point.holder() == contact.holder())
                .findFirst()
                .orElse(null);
        Sealed number = before == null ? null : before.phone();
        boolean other = contact.gone() ? number != null : !Objects.equals(number, contact.phone());
        if (other) {
            draft.history = draft.history.holding(key(contact.holder()), new Fact("", null, number));
        }
        if (before != null) {
            spoken(draft, contact, before);
        }
        draft.contactPoints = points(draft.id, draft.contactPoints, List.of(contact), at);
    }

    private static void spoken(PersonDraft draft, ContactPoint.Contact contact, ContactPoint before) {
        if (!Merge.code(contact.literacy(), before.literacy()).equals(before.literacy())) {
            draft.history =
                    draft.history.holding(literacyKey(contact.holder()), new Fact(before.literacy(), null, null));
        }
        contact.manners().forEach((manner, code) -> {
            String was = before.manners().getOrDefault(manner, CodeList.UNKNOWN);
            if (!code.equals(was)) {
                draft.history = draft.history.holding(key(contact.holder(), manner), new Fact(was, null, null));
            }
        });
    }

    /** What a person tells of the file is kept until a roster says something new. */
    static void details(PersonDraft draft, Details now) {
        Details before = draft.details;
        draft.details = before.follow(now);
        for (Detail detail : now.values().keySet()) {
            if (!Objects.equals(
                    before.values().get(detail), draft.details.values().get(detail))) {
                draft.history =
                        draft.history.holding(key(detail), fact(before.values().get(detail)));
            }
        }
    }

    static Fact fact(@Nullable Value value) {
        return value == null
                ? Fact.UNKNOWN
                : new Fact(Objects.requireNonNullElse(value.plain(), ""), null, value.sealed());
    }

    static String key(Detail detail) {
        return "DETAIL." + detail.name();
    }

    static String key(Holder holder) {
        return "CONTACT." + holder.name();
    }

    static String literacyKey(Holder holder) {
        return key(holder) + ".LITERACY";
    }

    static String key(Holder holder, Manner manner) {
        return key(holder) + "." + manner.name();
    }

    /** The contact points after what somebody said of some of them. */
    static List<ContactPoint> points(
            String personId, List<ContactPoint> before, List<ContactPoint.Contact> contacts, Instant at) {
        List<ContactPoint> next = new ArrayList<>(before);
        for (ContactPoint.Contact contact : contacts) {
            int index = indexOf(next, contact.holder());
            Sealed phone = contact.phone();
            if (index >= 0 && contact.gone()) {
                next.remove(index);
            } else if (index >= 0) {
                next.set(index, next.get(index).follow(contact, at));
            } else if (phone != null) {
                next.add(point(personId, contact, phone, at));
            }
        }
        return next;
    }

    private static ContactPoint point(String personId, ContactPoint.Contact contact, Sealed phone, Instant at) {
        return new ContactPoint(
                contact.holder().contactPointId(personId),
                contact.holder(),
                contact.relation(),
                contact.literacy(),
                Manner.follow(Map.of(), contact.manners()),
                phone,
                at,
                ContactPoint.Status.GIVEN);
    }

    private static int indexOf(List<ContactPoint> points, Holder holder) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).holder() == holder) {
                return i;
            }
        }
        return -1;
    }
}
