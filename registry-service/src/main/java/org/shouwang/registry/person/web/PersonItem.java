package org.shouwang.registry.person.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Completeness;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Role;

/** A person in a list: enough to recognise, no number of any kind. */
record PersonItem(
        String personId,
        String kind,
        String name,
        String status,
        String sex,
        @Nullable String birthDate,
        @Nullable String category,
        @Nullable String tier,
        @Nullable String villageCode,
        @Nullable String schoolCode,
        @Nullable String classCode,
        @Nullable String guardianship,
        List<Role> roles,
        List<String> orgs,
        @Nullable File file) {

    /** How complete the file is; none for helpers. */
    record File(int percent, List<Item> missing) {

        static File of(Completeness completeness) {
            return new File(
                    completeness.percent(),
                    completeness.missing().stream()
                            .map(item -> new Item(item.name(), item.zh(), item.en()))
                            .toList());
        }
    }

    /** A key item, by code and name. */
    record Item(String code, String name, String nameEn) {}

    /** @param codes whether the reader is told more than name and village */
    static PersonItem of(Person person, boolean codes) {
        Home home = person.home();
        var birthDate = person.profile().birthDate();
        return new PersonItem(
                person.id(),
                person.kind().name(),
                person.name(),
                person.registration().status().name(),
                person.profile().sex(),
                birthDate == null ? null : birthDate.toString(),
                person.standing().category(),
                person.standing().tier(),
                home == null ? null : home.code(),
                person.schooling().schoolCode(),
                person.schooling().classCode(),
                person.guardianship().map(Guardianship::type).orElse(null),
                person.roles(),
                person.orgs(),
                codes ? person.completeness().map(File::of).orElse(null) : null);
    }
}
