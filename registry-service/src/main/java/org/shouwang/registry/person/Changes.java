package org.shouwang.registry.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names what differs between two states of a person: parts, never values. */
final class Changes {

    private final List<String> names = new ArrayList<>();

    private Changes() {}

    static List<String> between(Person before, Person after) {
        Changes changes = new Changes();
        changes.add("name", before.name(), after.name());
        changes.add("idNumber", before.identity().idNumber(), after.identity().idNumber());
        profile(changes, before.profile(), after.profile());
        changes.add("home", before.home(), after.home());
        schooling(changes, before.schooling(), after.schooling());
        changes.add("guardianship", before.guardianships(), after.guardianships());
        changes.add("parents", before.parents(), after.parents());
        changes.add(
                "elderCategories", before.elder().categories(), after.elder().categories());
        changes.add("elderAbility", before.elder().ability(), after.elder().ability());
        changes.add("contactPoints", before.contactPoints(), after.contactPoints());
        changes.add("category", before.standing().category(), after.standing().category());
        changes.add("tier", before.standing().tier(), after.standing().tier());
        changes.add("tierGiven", before.standing().given(), after.standing().given());
        changes.add("roles", before.roles(), after.roles());
        changes.add("orgs", before.orgs(), after.orgs());
        return List.copyOf(changes.names);
    }

    private static void profile(Changes changes, Profile before, Profile after) {
        changes.add("sex", before.sex(), after.sex());
        changes.add("birthDate", before.birthDate(), after.birthDate());
        changes.add("ethnicity", before.ethnicity(), after.ethnicity());
        changes.add("health", before.health(), after.health());
        changes.add("healthNote", before.healthNote(), after.healthNote());
        changes.add("remark", before.remark(), after.remark());
    }

    private static void schooling(Changes changes, Schooling before, Schooling after) {
        changes.add("school", before.schoolCode(), after.schoolCode());
        changes.add("class", before.classCode(), after.classCode());
        changes.add("stage", before.stage(), after.stage());
        changes.add("grade", before.grade(), after.grade());
        changes.add("boarding", before.boarding(), after.boarding());
        changes.add("performanceBand", before.band(), after.band());
    }

    private void add(String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            names.add(name);
        }
    }
}
