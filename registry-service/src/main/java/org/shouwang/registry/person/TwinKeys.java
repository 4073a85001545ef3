package org.shouwang.registry.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keys that records of one person are likely to share, so that duplicates are found without comparing everybody with
 * everybody: how the name is said with the year of birth, the day of birth with the village, the ID number, each phone.
 * The first two are kept among the search keys; phones are there anyway.
 */
public final class TwinKeys {

    private TwinKeys() {}

    /** What is stored beside the other search keys. */
    public static List<String> stored(Person person) {
        var birth = person.profile().birthDate();
        List<String> keys = new ArrayList<>();
        if (birth != null) {
            Readings.of(person.name()).full().forEach(said -> keys.add(said + birth.getYear()));
            Home home = person.home();
            if (home != null) {
                keys.add(birth + "@" + home.code());
            }
        }
        Sealed number = person.identity().idNumber();
        if (number != null && !person.identity().key().equals(Identity.keyOf(person.kind(), number.hash()))) {
            keys.add(number.hash());
        }
        return keys;
    }

    /** What to look up for a person. */
    public static List<String> lookUp(Person person) {
        Sealed number = person.identity().idNumber();
        return Stream.of(
                        stored(person).stream(),
                        Stream.ofNullable(number).map(Sealed::hash),
                        person.contactPoints().stream()
                                .map(point -> point.phone().hash()))
                .flatMap(keys -> keys)
                .distinct()
                .toList();
    }
}
