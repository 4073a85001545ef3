package org.shouwang.registry.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody is found by, looked up by equality, which every index serves in the same way: the parts of the name of up
 * to {@value #LONGEST} characters (Chinese names are short); the name in pinyin, its surname and its given name by
 * themselves, and the initials; the keyed hash of each phone. All in one list, so whoever types need not say which it is.
 */
public final class SearchKeys {

    /** Counts up when the keys of the same person become others: older ones are made anew in the background. */
    public static final int VERSION = 5;

    static final int LONGEST = 6;

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s·•‧∙・･.．'’`\\-]");
    private static final Pattern TONES = Pattern.compile("\\p{Mn}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    private static final List<Detail> RETURNS = List.of(Detail.FATHER_RETURN, Detail.MOTHER_RETURN);

    private SearchKeys() {}

    /** All keys of a person. */
    public static List<String> of(Person person) {
        Set<String> keys = new LinkedHashSet<>();
        ofName(person.name(), keys);
        person.contactPoints().forEach(point -> keys.add(point.phone().hash()));
        keys.addAll(TwinKeys.stored(person));
        Value carer = person.details().values().get(Detail.CARER_ID_NUMBER);
        if (carer != null && carer.sealed() != null) {
            keys.add(ofCarer(carer.sealed().hash()));
        }
        person.provenance().merging().absorbed().forEach(id -> keys.add(ofAbsorbed(id)));
        for (Detail day : RETURNS) {
            person.details().plain(day).ifPresent(due -> keys.add(ofReturn(due)));
        }
        return new ArrayList<>(keys);
    }

    /** The key of whoever goes on in place of an absorbed record. */
    public static String ofAbsorbed(String id) {
        return "absorbed:" + id;
    }

    /** The key of those whose father or mother is expected back on a day. */
    public static String ofReturn(String day) {
        return "return:" + day;
    }

    /** The key of those whose carer has the ID number of this hash. */
    public static String ofCarer(String idNumberHash) {
        return "carer:" + idNumberHash;
    }

    static void ofName(String name, Set<String> keys) {
        int[] clean = normalise(name).codePoints().toArray();
        for (int from = 0; from < clean.length; from++) {
            for (int to = from + 1; to <= Math.min(clean.length, from + LONGEST); to++) {
                keys.add(new String(clean, from, to - from));
            }
        }
        Readings readings = Readings.of(name);
        keys.addAll(readings.full());
        keys.addAll(readings.parts());
        keys.addAll(readings.initials());
    }

    /** The key to look up for what somebody typed of a name: characters, pinyin with or without tones, or initials. */
    public static String lookUp(String typed) {
        String clean = normalise(typed);
        return whole(clean) ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
    }

    /** Whether a name has what was typed: what the key alone cannot tell of long parts. */
    public static boolean matches(String name, String typed) {
        String clean = normalise(typed);
        return whole(clean) || normalise(name).contains(clean);
    }

    private static boolean whole(String clean) {
        return clean.codePointCount(0, clean.length()) <= LONGEST
                || LETTERS.matcher(clean).matches();
    }

    /** Without blanks, dots and tones, in small letters of one width, ü as v. */
    private static String normalise(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = PUNCTUATION.matcher(plain).replaceAll("");
        if (bare.codePoints().allMatch(Character::isIdeographic)) {
            return bare;
        }
        String apart = Normalizer.normalize(bare, Normalizer.Form.NFD).replace("u\u0308", "v");
        return TONES.matcher(apart).replaceAll("");
    }
}
