package org.shouwang.registry.person.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.FileItem;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Marks;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Finds people; only those in the caller's scope exist. */
@Service
public final class SearchPeople {

    private final People people;
    private final Sealer sealer;

    SearchPeople(People people, Sealer sealer) {
        this.people = people;
        this.sealer = sealer;
    }

    /**
     * Whom to look for; all parts given must hold.
     *
     * @param name the name or a part of it, in characters, in pinyin or as initials
     * @param phone of somebody around the person, whole
     * @param file what the file must or must not lack
     * @param reach who can or cannot be reached; none = either
     */
    public record Command(
            @Nullable List<String> ids,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String org,
            @Nullable String classCode,
            @Nullable Kind kind,
            @Nullable String tier,
            Registration.@Nullable Status status,
            File file,
            @Nullable Reach reach,
            @Nullable String after,
            int limit) {

        /** Whether it asks for nothing a volunteer is not told: an answer to any other question would tell it. */
        private boolean byNameAndVillage() {
            return idNumber == null
                    && phone == null
                    && org == null
                    && classCode == null
                    && tier == null
                    && status == null
                    && file.equals(File.ANY)
                    && reach == null;
        }
    }

    /** Who cannot be reached. */
    public enum Reach {
        /** Nobody around the person has a phone that is not known to be wrong. */
        UNREACHABLE(Marks.UNREACHABLE),
        /** Nobody has one without doubt; the unreachable are among them. */
        UNVERIFIED(Marks.UNVERIFIED);

        private final String mark;

        Reach(String mark) {
            this.mark = mark;
        }
    }

    /**
     * What a file must or must not lack.
     *
     * @param complete whether nothing may be missing, or something must be; none = either
     * @param missing this item must be missing; none = any
     */
    public record File(@Nullable Boolean complete, @Nullable FileItem missing) {

        /** Any file. */
        public static final File ANY = new File(null, null);

        private @Nullable String mark() {
            if (missing != null) {
                return Marks.missing(missing);
            }
            if (complete == null) {
                return null;
            }
            return complete ? Marks.COMPLETE : Marks.INCOMPLETE;
        }
    }

    /** One page, by id. */
    public List<Person> search(Command command, Caller caller) {
        Rights.require(Operation.SEARCH_PEOPLE, caller);
        boolean volunteer = Rights.onlyVolunteer(caller);
        if (volunteer && !command.byNameAndVillage()) {
            throw new ProblemException(CommonProblems.FORBIDDEN);
        }
        String phone = command.phone();
        if (phone != null) {
            Rights.requirePhoneSearcher(caller);
        }
        PersonQuery query = new PersonQuery(
                command.ids(),
                command.name(),
                command.idNumber() == null ? null : keys(command.idNumber()),
                phone == null ? null : hash(phone),
                orgs(command),
                kind(command),
                command.tier(),
                command.status(),
                marks(command),
                Rights.sight(caller),
                command.after(),
                command.limit());
        List<Loaded<Person>> found = people.search(query);
        List<String> keys = query.keys();
        // Whoever goes on in place of those an ID number led to before a merge.
        List<Loaded<Person>> known =
                found.isEmpty() && keys != null ? people.survivors(keys, Rights.sight(caller)) : found;
        return known.stream()
                .map(person -> volunteer ? person.state().forVolunteers() : person.state())
                .toList();
    }

    private List<String> keys(String idNumber) {
        String hash = sealer.hash(Fields.ID_NUMBER, IdNumber.normalise(idNumber));
        return List.of(Identity.keyOf(Kind.CHILD, hash), Identity.keyOf(Kind.ELDER, hash));
    }

    /** What is no phone number has a hash too, and nobody is found by it. */
    private String hash(String phone) {
        return sealer.hash(Fields.PHONE, Phone.parse(phone).map(Phone::value).orElse(phone));
    }

    private static List<String> orgs(Command command) {
        return Stream.of(command.classCode(), command.org())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** A tier says the kind too, and the kind has its place in an index. */
    private static @Nullable Kind kind(Command command) {
        String tier = command.tier();
        if (command.kind() != null || tier == null) {
            return command.kind();
        }
        return tier.startsWith("R") ? Kind.CHILD : Kind.ELDER;
    }

    private static List<String> marks(Command command) {
        List<String> marks = new ArrayList<>();
        Reach reach = command.reach();
        if (reach != null) {
            marks.add(reach.mark);
        }
        if (command.status() != null) {
            Marks.status(command.status()).ifPresent(marks::add);
        }
        if (command.tier() != null) {
            Marks.tier(command.tier()).ifPresent(marks::add);
        }
        String file = command.file().mark();
        if (file != null) {
            marks.add(file);
        }
        return marks;
    }
}
