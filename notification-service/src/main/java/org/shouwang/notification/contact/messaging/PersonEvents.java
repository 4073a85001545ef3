package org.shouwang.notification.contact.messaging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.Directory.Office;
import org.shouwang.notification.contact.Person;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.contact.persistence.MongoDirectory;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;

/** Reads person events into the directory. */
public final class PersonEvents {

    /** The types that are read. */
    public static final List<String> TYPES = List.of("registry.person.registered.v1", "registry.person.changed.v1");

    private PersonEvents() {}

    /** What this service reads of a person event. */
    public record PersonState(
            String personId,
            @Nullable String kind,
            @Nullable String status,
            @Nullable List<String> orgs,
            @Nullable LocalDate birthDate,
            @Nullable List<Contact> contactPoints,
            @Nullable List<Post> roles) {}

    /** A contact point without its number. */
    public record Contact(
            String contactPointId,
            String holder,
            @Nullable String literacy,
            @Nullable String status,
            @Nullable String language,
            @Nullable String hearing,
            @Nullable String bestHour) {}

    /** A role at an organisation. */
    public record Post(String role, String org) {}

    /**
     * Hands batches to the directory.
     *
     * @param erased which of some ids are those of erased people: late news do not bring them back
     */
    public static EventHandler<PersonState> handler(
            MongoDirectory directory, Function<Collection<String>, Set<String>> erased) {
        return EventHandler.forBatch(
                PersonState.class,
                batch -> {
                    Set<String> gone = erased.apply(
                            batch.stream().map(event -> event.data().personId()).toList());
                    directory.keep(batch.stream()
                            .filter(event -> !gone.contains(event.data().personId()))
                            .map(PersonEvents::entry)
                            .toList());
                },
                TYPES.toArray(String[]::new));
    }

    /** The directory's entry for an event; who has left holds no office and is told nothing. */
    public static MongoDirectory.Entry entry(Envelope<PersonState> event) {
        PersonState state = event.data();
        boolean left = "LEFT".equals(state.status());
        return new MongoDirectory.Entry(
                new Person(
                        state.personId(),
                        state.birthDate(),
                        left
                                ? List.of()
                                : list(state.contactPoints()).stream()
                                        .filter(c -> !"INVALID".equals(c.status()))
                                        .map(c -> new Person.Point(
                                                c.contactPointId(),
                                                c.holder(),
                                                Objects.requireNonNullElse(c.literacy(), "UNK"),
                                                c.language(),
                                                c.hearing(),
                                                c.bestHour()))
                                        .toList()),
                left
                        ? List.of()
                        : list(state.roles()).stream()
                                .flatMap(
                                        post -> Role.of(post.role()).map(role -> new Office(role, post.org())).stream())
                                .toList(),
                state.kind(),
                left ? List.of() : list(state.orgs()),
                event.sequence());
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
