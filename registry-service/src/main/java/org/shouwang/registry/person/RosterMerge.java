package org.shouwang.registry.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/**
 * Brings a roster row into a record: what the row leaves empty stays, what it says is taken. Where a person decided otherwise,
 * the word the roster said before is not news; only another one is.
 */
final class RosterMerge {

    private RosterMerge() {}

    static void into(PersonDraft draft, Person before, RosterEntry entry, Author author) {
        draft.identity = identity(draft, entry.identity());
        draft.name = news(draft, Edits.NAME, new Fact(entry.name(), null, null)) ? entry.name() : before.name();
        draft.profile = before.profile().follow(profile(draft, entry.profile()));
        draft.home = Merge.value(home(draft, entry.home()), before.home());
        draft.schooling = before.schooling().follow(schooling(draft, entry.schooling()));
        draft.guardianships = care(draft, entry.carer(), author.day());
        draft.parents = parents(before.parents(), entry.parents());
        draft.elder = before.elder().follow(entry.elder());
        draft.contactPoints =
                Edits.points(draft.id, before.contactPoints(), contacts(draft, entry.contacts()), author.at());
        draft.details = before.details().follow(details(draft, entry.details()));
        Set<Role> roles = new LinkedHashSet<>(before.roles());
        roles.addAll(entry.roles());
        draft.roles = List.copyOf(roles);
        draft.placed();
        if (draft.kind == Kind.HELPER) {
            Set<String> orgs = new LinkedHashSet<>(draft.orgs);
            orgs.addAll(entry.roleOrgs());
            draft.orgs = List.copyOf(orgs);
        }
        draft.standing = StandingRule.follow(draft, entry.tierGiven(), author.day());
    }

    /** Whether a roster's word is to be taken; when a person decided otherwise, only if it is another word than before. */
    private static boolean news(PersonDraft draft, String part, Fact word) {
        Fact told = draft.history.told().get(part);
        if (told == null) {
            return true;
        }
        if (said(told.code(), word.code())
                && said(told.detail(), word.detail())
                && (word.name() == null || word.name().same(told.name()))) {
            return false;
        }
        draft.history = draft.history.released(part);
        return true;
    }

    private static boolean said(@Nullable String told, @Nullable String word) {
        return word == null || word.equals(CodeList.UNKNOWN) || word.equals(told);
    }

    private static Details details(PersonDraft draft, Details now) {
        Map<Detail, Value> news = new EnumMap<>(Detail.class);
        now.values().forEach((detail, value) -> {
            if (news(draft, Edits.key(detail), Edits.fact(value))) {
                news.put(detail, value);
            }
        });
        return new Details(news);
    }

    private static Identity identity(PersonDraft draft, Identity now) {
        Sealed number = now.idNumber();
        if (number == null || news(draft, Edits.ID_NUMBER, new Fact("", null, number))) {
            return draft.identity.follow(now);
        }
        return new Identity(draft.identity.key(), now.soft(), draft.identity.idNumber());
    }

    private static Profile profile(PersonDraft draft, Profile now) {
        LocalDate birth = now.birthDate();
        boolean birthNews = birth == null || news(draft, Edits.BIRTH_DATE, new Fact(birth.toString(), null, null));
        boolean sexNews = news(draft, Edits.SEX, new Fact(now.sex(), null, null));
        return new Profile(
                sexNews ? now.sex() : CodeList.UNKNOWN,
                birthNews ? birth : null,
                now.ethnicity(),
                now.health(),
                now.healthNote(),
                now.remark());
    }

    private static @Nullable Home home(PersonDraft draft, @Nullable Home now) {
        return now == null || news(draft, Part.HOME.name(), new Fact(now.code(), null, null)) ? now : null;
    }

    private static Schooling schooling(PersonDraft draft, Schooling now) {
        String school = now.schoolCode();
        return school == null || news(draft, Part.SCHOOL.name(), new Fact(school, now.classCode(), null))
                ? now
                : new Schooling(null, null, null, null, now.boarding(), now.band(), List.of());
    }

    private static List<Guardianship> care(PersonDraft draft, Guardianship.@Nullable Carer carer, LocalDate day) {
        List<Guardianship> before = draft.guardianships;
        if (carer == null
                || !news(draft, Part.GUARDIANSHIP.name(), new Fact(carer.type(), carer.relation(), carer.name()))) {
            return before;
        }
        if (before.isEmpty()) {
            return List.of(new Guardianship(carer.type(), carer.name(), carer.relation(), day, null));
        }
        Guardianship now = before.get(before.size() - 1);
        Guardianship next = new Guardianship(
                Merge.code(carer.type(), now.type()),
                Merge.value(carer.name(), now.carerName()),
                Merge.code(carer.relation(), now.relation()),
                day.isBefore(now.since()) ? now.since() : day,
                null);
        return Guardianship.in(before, next);
    }

    private static List<Parent> parents(List<Parent> before, List<Parent> now) {
        List<Parent> next = new ArrayList<>();
        for (Parent parent : now) {
            next.add(before.stream()
                    .filter(known -> known.holder() == parent.holder())
                    .findFirst()
                    .map(known -> known.follow(parent))
                    .orElse(parent));
        }
        return now.isEmpty() ? before : next;
    }

    private static List<ContactPoint.Contact> contacts(PersonDraft draft, List<ContactPoint.Contact> now) {
        return draft.history.told().isEmpty()
                ? now
                : now.stream().map(contact -> contact(draft, contact)).toList();
    }

    private static ContactPoint.Contact contact(PersonDraft draft, ContactPoint.Contact now) {
        boolean number = contactNews(draft, now);
        boolean literacy = news(draft, Edits.literacyKey(now.holder()), new Fact(now.literacy(), null, null));
        Map<Manner, String> manners = new EnumMap<>(Manner.class);
        now.manners().forEach((manner, code) -> {
            if (news(draft, Edits.key(now.holder(), manner), new Fact(code, null, null))) {
                manners.put(manner, code);
            }
        });
        return new ContactPoint.Contact(
                now.holder(),
                now.relation(),
                literacy ? now.literacy() : CodeList.UNKNOWN,
                manners,
                number ? now.phone() : null,
                number && now.gone());
    }

    private static boolean contactNews(PersonDraft draft, ContactPoint.Contact contact) {
        String part = Edits.key(contact.holder());
        Fact told = draft.history.told().get(part);
        boolean silent = contact.phone() == null && !contact.gone();
        if (told == null || silent) {
            return true;
        }
        if (Objects.equals(told.name(), contact.phone())) {
            return false;
        }
        draft.history = draft.history.released(part);
        return true;
    }
}
