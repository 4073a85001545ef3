package org.shouwang.registry.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a name is said: pinyin without tones, ü as v. Surnames are read as surnames (单 shan), characters that names say in
 * two ways give several readings, the likeliest first and never more than {@value #MOST}. The middle dot of a minority
 * name parts it; a character that no dictionary reads is left out.
 *
 * @param readings none = nothing in the name can be read
 */
public record Readings(List<Reading> readings) {

    static final int MOST = 4;

    private static final Pattern DOTS = Pattern.compile("[·•‧∙・･.．]");
    private static final Pattern BLANKS = Pattern.compile("\\s");

    /**
     * One way to say the name.
     *
     * @param parts surname and given name, or what stands between the dots
     * @param initials the first letter of each syllable
     */
    public record Reading(List<String> parts, String initials) {

        public Reading {
            parts = List.copyOf(parts);
        }

        /** All of it in one word. */
        public String full() {
            return String.join("", parts);
        }

        private Reading then(Part part) {
            return new Reading(
                    Stream.concat(parts.stream(), Stream.of(part.text())).toList(), initials + part.initials());
        }
    }

    public Readings {
        readings = List.copyOf(readings);
    }

    /** The readings of a name. */
    public static Readings of(String name) {
        List<Reading> readings = List.of(new Reading(List.of(), ""));
        for (List<List<String>> part : parts(name)) {
            List<Part> said = said(part);
            readings = said.isEmpty() ? readings : product(readings, said, Reading::then);
        }
        return new Readings(
                readings.stream().filter(reading -> !reading.parts().isEmpty()).toList());
    }

    /** The whole name in one word, likeliest reading first. */
    public Set<String> full() {
        return each(reading -> Stream.of(reading.full()));
    }

    /** First letters of all syllables. */
    public Set<String> initials() {
        return each(reading -> Stream.of(reading.initials()));
    }

    /** Surname and given name by themselves, or what stands between the dots. */
    public Set<String> parts() {
        return each(reading -> reading.parts().stream());
    }

    /** Whether both names can be said alike. */
    public boolean soundsLike(Readings other) {
        return full().stream().anyMatch(other.full()::contains);
    }

    private Set<String> each(Function<Reading, Stream<String>> words) {
        return readings.stream().flatMap(words).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One way to say a part of the name. */
    private record Part(String text, String initials) {

        private Part then(String syllable) {
            return new Part(text + syllable, initials + syllable.charAt(0));
        }
    }

    /** The syllables of each part of a name, each with its alternatives. */
    private static List<List<List<String>>> parts(String name) {
        String clean = BLANKS.matcher(name).replaceAll("");
        String[] between = DOTS.split(clean);
        if (between.length != 1) {
            return Stream.of(between).map(Readings::given).toList();
        }
        String surname = Surnames.of(clean);
        return List.of(Surnames.syllables(surname), given(clean.substring(surname.length())));
    }

    private static List<List<String>> given(String text) {
        return text.codePoints().mapToObj(Syllables::ofGiven).toList();
    }

    private static List<Part> said(List<List<String>> syllables) {
        List<Part> said = List.of(new Part("", ""));
        for (List<String> alternatives : syllables) {
            said = alternatives.isEmpty() ? said : product(said, alternatives, Part::then);
        }
        return said.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    /** All pairs while there is room, pairs with the likelier next one first; beyond that the likeliest next one only. */
    private static <A, B> List<A> product(List<A> before, List<B> next, BiFunction<A, B, A> join) {
        List<A> pairs = new ArrayList<>(before.size());
        for (B one : next) {
            for (A other : before) {
                if (pairs.size() < MOST) {
                    pairs.add(join.apply(other, one));
                }
            }
        }
        return pairs;
    }
}
