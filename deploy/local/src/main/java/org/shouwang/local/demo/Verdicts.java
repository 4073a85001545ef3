package org.shouwang.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shouwang.local.Table;

/** What came out beside what must come out. */
final class Verdicts {

    private final Table table = new Table("", "项目 what", "结果 found", "应为 expected");
    private final List<String> wrong = new ArrayList<>();

    /** Compares; both as the reader would write them. */
    void same(String zh, String en, Object found, Object expected) {
        boolean same = Objects.equals(String.valueOf(found), String.valueOf(expected));
        add(same, zh + " " + en, found, expected);
    }

    /** Notes something that follows from the rules only as a condition. */
    void holds(String zh, String en, Object found, String condition, boolean holds) {
        add(holds, zh + " " + en, found, condition);
    }

    private void add(boolean right, String what, Object found, Object expected) {
        table.row(right ? "✓" : "✗", what, found, expected);
        if (!right) {
            wrong.add(what);
        }
    }

    Table table() {
        return table;
    }

    /** What did not come out as it must. */
    List<String> wrong() {
        return wrong;
    }
}
