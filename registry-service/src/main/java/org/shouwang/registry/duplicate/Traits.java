package org.shouwang.registry.duplicate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Parent;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealed;

/**
 * What of a record is compared; whatever is sealed by its hash only.
 *
 * @param phones hashes of all numbers
 * @param carers hashes of the names of whoever cares or cared
 * @param parents hashes of the parents' names
 */
public record Traits(
        String name,
        String sex,
        @Nullable LocalDate birthDate,
        @Nullable String idNumber,
        Set<String> phones,
        Set<String> carers,
        Set<String> parents,
        @Nullable String village,
        @Nullable String school,
        @Nullable String schoolClass) {

    public Traits {
        phones = Set.copyOf(phones);
        carers = Set.copyOf(carers);
        parents = Set.copyOf(parents);
    }

    /** Those of a record. */
    public static Traits of(Person person) {
        Home home = person.home();
        Sealed number = person.identity().idNumber();
        return new Traits(
                person.name(),
                person.profile().sex(),
                person.profile().birthDate(),
                number == null ? null : number.hash(),
                hashes(person.contactPoints().stream().map(ContactPoint::phone)),
                hashes(person.guardianships().stream().map(Guardianship::carerName)),
                hashes(person.parents().stream().map(Parent::name)),
                home == null ? null : home.code(),
                person.schooling().schoolCode(),
                person.schooling().classCode());
    }

    private static Set<String> hashes(Stream<? extends @Nullable Sealed> sealed) {
        return sealed.filter(Objects::nonNull).map(Sealed::hash).collect(Collectors.toSet());
    }

    /** What a decision rests on: when it becomes another, the question is open again. */
    public String essence() {
        return String.join(
                "\n", name, sex, String.valueOf(birthDate), String.valueOf(idNumber), new TreeSet<>(phones).toString());
    }

    /** Whether both sexes are known and differ. */
    boolean otherSex(Traits other) {
        return known(sex) && known(other.sex) && !sex.equals(other.sex);
    }

    private static boolean known(String code) {
        return code.equals("1") || code.equals("2");
    }

    /** What the hashes alone tell of the two numbers; they may still be swapped digits. */
    public Numbers numbers(Traits other) {
        if (idNumber == null || other.idNumber == null) {
            return Numbers.UNKNOWN;
        }
        return idNumber.equals(other.idNumber) ? Numbers.SAME : Numbers.OTHER;
    }

    /** The number of a record in the form that is compared. */
    public static String plain(String idNumber) {
        return IdNumber.normalise(idNumber);
    }
}
