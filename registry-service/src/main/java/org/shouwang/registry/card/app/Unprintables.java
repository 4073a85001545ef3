package org.shouwang.registry.card.app;

import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.platform.web.FieldProblem;

/** How characters no font has are told: by their numbers, since a name must not stand in a refusal. */
final class Unprintables {

    private static final String CODE = "CHARACTER_NOT_PRINTABLE";

    private Unprintables() {}

    static FieldProblem fault(String pointer, Set<Integer> missing) {
        String points = missing.stream().map("U+%04X"::formatted).collect(Collectors.joining(" "));
        return new FieldProblem(pointer, CODE, "字体中没有：" + points, "The fonts lack " + points);
    }
}
