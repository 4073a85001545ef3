package org.shouwang.registry.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a person. */
final class Changes {

    private final List<Change> changes = new ArrayList<>();

    private Changes() {}

    /** All that differs, in the order of the record. */
    static List<Change> between(Person before, Person after) {
        Changes all = new Changes();
        all.registration(before.registration(), after.registration());
        all.add("name", before.name(), after.name());
        all.add(
                "idNumber",
                Fields.ID_NUMBER,
                before.identity().idNumber(),
                after.identity().idNumber());
        all.profile(before.profile(), after.profile());
        all.add("home", code(before.home()), code(after.home()));
        all.schooling(before.schooling(), after.schooling());
        all.guardianship(
                before.guardianship().orElse(null), after.guardianship().orElse(null));
        all.parents(before.parents(), after.parents());
        all.add("elderCategories", before.elder().categories(), after.elder().categories());
        all.add("elderAbility", before.elder().ability(), after.elder().ability());
        all.contacts(before.contactPoints(), after.contactPoints());
        all.details(before.details(), after.details());
        all.add("category", before.standing().category(), after.standing().category());
        all.add(
                "category",
                "definition",
                null,
                before.standing().definition(),
                after.standing().definition());
        all.add("category", "decided", null, decided(before), decided(after));
        all.add("tier", before.standing().tier(), after.standing().tier());
        all.add("tierGiven", before.standing().given(), after.standing().given());
        all.add("signs", signs(before), signs(after));
        all.add("roles", before.roles(), after.roles());
        all.add("orgs", before.orgs(), after.orgs());
        Merging was = before.provenance().merging();
        Merging is = after.provenance().merging();
        all.add("mergedInto", was.into(), is.into());
        all.add("absorbed", was.absorbed(), is.absorbed());
        return List.copyOf(all.changes);
    }

    /** What an edit changes of an earlier time. */
    static List<Change> past(Part part, Fact was, Fact is) {
        Changes all = new Changes();
        String name = part.eventName();
        all.add(name, "code", null, was.code(), is.code());
        all.add(name, "detail", null, was.detail(), is.detail());
        all.add(name, "name", Fields.CARER_NAME, was.name(), is.name());
        return List.copyOf(all.changes);
    }

    /** The parts, as events name them: never values. */
    static List<String> parts(List<Change> changes) {
        return changes.stream().map(Change::part).distinct().toList();
    }

    private void registration(Registration before, Registration after) {
        if (before.equals(after)) {
            return;
        }
        add("status", before.status(), after.status());
        add("registeredOn", before.on(), after.on());
        add("leftOn", before.leftOn(), after.leftOn());
        add("exitReason", before.exitReason(), after.exitReason());
        add("verified", verified(before), verified(after));
        add("transfer", before.course().transferId(), after.course().transferId());
        add("volunteers", before.course().volunteers(), after.course().volunteers());
        add("erasureRequest", cause(before), cause(after));
    }

    private static @Nullable String verified(Registration registration) {
        Course.Verification last = registration.course().verified();
        return last == null ? null : last.on() + " " + last.result();
    }

    private static @Nullable String cause(Registration registration) {
        Course.ErasureRequest request = registration.course().request();
        return request == null ? null : request.cause().name();
    }

    private void profile(Profile before, Profile after) {
        add("sex", before.sex(), after.sex());
        add("birthDate", before.birthDate(), after.birthDate());
        add("ethnicity", before.ethnicity(), after.ethnicity());
        add("health", before.health(), after.health());
        add("healthNote", Fields.HEALTH_NOTE, before.healthNote(), after.healthNote());
        add("remark", Fields.REMARK, before.remark(), after.remark());
    }

    private void schooling(Schooling before, Schooling after) {
        add("school", before.schoolCode(), after.schoolCode());
        add("class", before.classCode(), after.classCode());
        add("stage", before.stage(), after.stage());
        add("grade", before.grade(), after.grade());
        add("boarding", before.boarding(), after.boarding());
        add("performanceBand", before.band(), after.band());
    }

    private void guardianship(@Nullable Guardianship before, @Nullable Guardianship after) {
        String part = "guardianship";
        add(part, "type", null, before == null ? null : before.type(), after == null ? null : after.type());
        add(
                part,
                "name",
                Fields.CARER_NAME,
                before == null ? null : before.carerName(),
                after == null ? null : after.carerName());
        add(part, "relation", null, before == null ? null : before.relation(), after == null ? null : after.relation());
    }

    private void parents(List<Parent> before, List<Parent> after) {
        for (Holder holder : Holder.values()) {
            Parent was = parent(before, holder);
            Parent is = parent(after, holder);
            if (!Objects.equals(was, is)) {
                String part = "parents";
                add(part, holder + ".name", Fields.PARENT_NAME, was == null ? null : was.name(), name(is));
                add(part, holder + ".away", null, was == null ? null : was.away(), is == null ? null : is.away());
                add(part, holder + ".place", Fields.AWAY_PLACE, place(was), place(is));
            }
        }
    }

    private void contacts(List<ContactPoint> before, List<ContactPoint> after) {
        for (Holder holder : Holder.values()) {
            ContactPoint was = point(before, holder);
            ContactPoint is = point(after, holder);
            if (!Objects.equals(was, is)) {
                String part = "contactPoints";
                add(part, holder + ".phone", Fields.PHONE, was == null ? null : was.phone(), phone(is));
                add(part, holder + ".status", null, was == null ? null : was.status(), is == null ? null : is.status());
                add(part, holder + ".literacy", null, literacy(was), literacy(is));
                add(part, holder + ".relation", null, relation(was), relation(is));
                for (Manner manner : Manner.values()) {
                    add(part, holder + "." + manner.item(), null, manner(was, manner), manner(is, manner));
                }
            }
        }
    }

    private void details(Details before, Details after) {
        for (Detail detail : Detail.values()) {
            Value was = before.values().get(detail);
            Value is = after.values().get(detail);
            if (!Objects.equals(was, is)) {
                changes.add(
                        new Change("details", detail.name(), detail.type().sealed() ? detail.field() : null, was, is));
            }
        }
    }

    private void add(String part, @Nullable Object before, @Nullable Object after) {
        add(part, null, null, before, after);
    }

    private void add(String part, String field, @Nullable Sealed before, @Nullable Sealed after) {
        add(part, null, field, before, after);
    }

    private void add(
            String part,
            @Nullable String item,
            @Nullable String field,
            @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(part, item, field, Value.of(before), Value.of(after)));
        }
    }

    private static List<String> signs(Person person) {
        return person.standing().signs().stream().map(Sign::words).toList();
    }

    private static boolean decided(Person person) {
        return person.history().told().containsKey(Part.CATEGORY.name());
    }

    private static @Nullable String code(@Nullable Home home) {
        return home == null ? null : home.code();
    }

    private static @Nullable Parent parent(List<Parent> all, Holder holder) {
        return all.stream().filter(one -> one.holder() == holder).findFirst().orElse(null);
    }

    private static @Nullable ContactPoint point(List<ContactPoint> all, Holder holder) {
        return all.stream().filter(one -> one.holder() == holder).findFirst().orElse(null);
    }

    private static @Nullable Sealed name(@Nullable Parent parent) {
        return parent == null ? null : parent.name();
    }

    private static @Nullable Sealed place(@Nullable Parent parent) {
        return parent == null ? null : parent.place();
    }

    private static @Nullable Sealed phone(@Nullable ContactPoint point) {
        return point == null ? null : point.phone();
    }

    private static @Nullable String literacy(@Nullable ContactPoint point) {
        return point == null ? null : point.literacy();
    }

    private static @Nullable String manner(@Nullable ContactPoint point, Manner manner) {
        return point == null ? null : point.manners().get(manner);
    }

    private static @Nullable String relation(@Nullable ContactPoint point) {
        return point == null ? null : point.relation();
    }
}
