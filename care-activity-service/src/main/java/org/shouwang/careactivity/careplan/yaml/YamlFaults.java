package org.shouwang.careactivity.careplan.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers the mistakes of a file, so that whoever mends it sees all of them at once. */
final class YamlFaults {
    private final List<YamlFault.Mistake> found = new ArrayList<>();

    /** What was read; nothing, with its mistakes remembered, when it cannot be used. */
    <T> @Nullable T unless(Supplier<T> read) {
        try {
            return read.get();
        } catch (YamlFault fault) {
            found.addAll(fault.mistakes());
            return null;
        }
    }

    /** Reads each part of a list, also after one that cannot be used. */
    <T> List<T> each(List<YamlNode> nodes, java.util.function.Function<YamlNode, T> read) {
        List<T> all = new ArrayList<>(nodes.size());
        for (YamlNode node : nodes) {
            T one = unless(() -> read.apply(node));
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /** Refuses the file, or the part of it, when anything was wrong. */
    void check() {
        if (!found.isEmpty()) {
            throw new YamlFault(found);
        }
    }
}
