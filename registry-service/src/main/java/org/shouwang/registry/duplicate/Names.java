package org.shouwang.registry.duplicate;

import java.text.Normalizer;
import java.util.List;
import org.shouwang.registry.person.Readings;

/** How alike two names are. */
final class Names {

    private static final String DOTS = "[·•‧∙・･.．]";

    private Names() {}

    /** The strongest likeness that holds. */
    static Clue compare(String one, String other) {
        String left = clean(one);
        String right = clean(other);
        if (left.equals(right)) {
            return Clue.NAME_SAME;
        }
        if (bare(left).equals(bare(right))) {
            return Clue.NAME_DOTS;
        }
        Readings said = Readings.of(one);
        Readings saidToo = Readings.of(other);
        if (said.soundsLike(saidToo)) {
            return Clue.NAME_SOUND;
        }
        if (blurred(said).stream().anyMatch(blurred(saidToo)::contains)) {
            return Clue.NAME_NEAR_SOUND;
        }
        return shortened(left, right) || shortened(right, left) ? Clue.NAME_SHORT : Clue.NAME_OTHER;
    }

    private static String clean(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String bare(String name) {
        return name.replaceAll(DOTS, "");
    }

    /** A name in several parts of which lists often have the first only. */
    private static boolean shortened(String whole, String first) {
        String[] parts = whole.split(DOTS);
        return parts.length > 1 && parts[0].equals(first);
    }

    /** What many here do not tell apart: flat and curled tongue, n and l, f and hu, the two endings n and ng. */
    private static List<String> blurred(Readings readings) {
        return readings.full().stream()
                .map(said -> said.replace("zh", "z")
                        .replace("ch", "c")
                        .replace("sh", "s")
                        .replace("ng", "n")
                        .replace("l", "n")
                        .replace("f", "hu")
                        .replace("uu", "u"))
                .toList();
    }
}
