package org.shouwang.registry.person.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Role;
import org.shouwang.registry.person.app.PersonView;

/** A person's record, as far as the reader may see it. */
record PersonRecord(
        String personId,
        String kind,
        String name,
        String status,
        String registeredOn,
        @Nullable String leftOn,
        @Nullable String exitReason,
        @Nullable String idNumber,
        String sex,
        @Nullable String birthDate,
        String ethnicity,
        String health,
        @Nullable String healthNote,
        @Nullable String category,
        @Nullable String tier,
        String tierBasis,
        @Nullable String villageCode,
        @Nullable String schoolCode,
        @Nullable String classCode,
        @Nullable String stage,
        @Nullable Integer grade,
        @Nullable Boolean boarding,
        String performanceBand,
        List<String> elderCategories,
        String elderAbility,
        List<PersonView.Care> guardianships,
        List<PersonView.ParentView> parents,
        List<PersonView.Contact> contactPoints,
        List<Role> roles,
        @Nullable String remark,
        Map<String, String> details,
        List<String> orgs) {

    static PersonRecord of(PersonView view) {
        Person person = view.person();
        var registration = person.registration();
        var profile = person.profile();
        var school = person.schooling();
        Home home = person.home();
        return new PersonRecord(
                person.id(),
                person.kind().name(),
                person.name(),
                registration.status().name(),
                registration.on().toString(),
                registration.leftOn() == null ? null : registration.leftOn().toString(),
                registration.exitReason(),
                view.idNumber(),
                profile.sex(),
                profile.birthDate() == null ? null : profile.birthDate().toString(),
                profile.ethnicity(),
                profile.health(),
                view.healthNote(),
                person.standing().category(),
                person.standing().tier(),
                person.standing().basis().name(),
                home == null ? null : home.code(),
                school.schoolCode(),
                school.classCode(),
                school.stage(),
                school.grade(),
                school.boarding(),
                school.band(),
                person.elder().categories(),
                person.elder().ability(),
                view.guardianships(),
                view.parents(),
                view.contactPoints(),
                person.roles(),
                view.remark(),
                view.details(),
                person.orgs());
    }
}
