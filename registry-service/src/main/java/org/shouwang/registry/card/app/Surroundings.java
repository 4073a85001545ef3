package org.shouwang.registry.card.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonQuery;

/** Names of organisations and who does what there, each asked for once in a print. */
final class Surroundings {

    private static final int MOST = 200;

    private final People people;
    private final Organisations organisations;
    private final Sealer sealer;
    private final Map<String, List<Person>> helpers = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Surroundings(People people, Organisations organisations, Sealer sealer) {
        this.people = people;
        this.organisations = organisations;
        this.sealer = sealer;
    }

    /** Somebody who holds a role. */
    record Holder(String name, @Nullable String phone) {}

    /** The public name of an organisation; its code where it has none. */
    String name(String code) {
        return names.computeIfAbsent(
                code,
                key -> organisations
                        .find(key)
                        .map(found -> found.state().name())
                        .orElse(key));
    }

    /** Who holds a role at exactly this organisation; of several the one registered first. */
    Optional<Holder> holder(String role, @Nullable String org) {
        return org == null
                ? Optional.empty()
                : helpers.computeIfAbsent(org, this::helpersOf).stream()
                        .filter(helper -> helper.roles().stream()
                                .anyMatch(held ->
                                        held.role().equals(role) && held.org().equals(org)))
                        .findFirst()
                        .map(helper -> new Holder(helper.name(), phone(helper)));
    }

    private List<Person> helpersOf(String org) {
        return people.search(PersonQuery.in(org, null, MOST).of(Kind.HELPER)).stream()
                .map(Loaded::state)
                .filter(helper -> helper.registration().status() == Registration.Status.ON_REGISTER)
                .toList();
    }

    private @Nullable String phone(Person helper) {
        return helper.contactPoints().stream()
                .filter(point -> point.status() != ContactPoint.Status.INVALID)
                .findFirst()
                .map(point -> sealer.open(Fields.PHONE, point.phone()))
                .orElse(null);
    }
}
