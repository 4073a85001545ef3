package org.shouwang.careactivity.careplan.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A rules or calendar file that cannot be used. The message says where and why, in Chinese and English, one mistake a line. */
public final class YamlFault extends RuntimeException {
    private final transient List<Mistake> mistakes;

    YamlFault(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    YamlFault(Mistake mistake) {
        this(List.of(mistake));
    }

    /** All that is wrong, in the order of the file. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /**
     * One mistake.
     *
     * @param line line of the file, from 1; 0 = the file as a whole
     * @param path for example {@code rules[0].versions[0].counts}
     * @param zh what is wrong and how to mend it, in Chinese
     * @param en the same in English
     */
    public record Mistake(String file, int line, String path, String zh, String en) {
        @Override
        public String toString() {
            return file + (line == 0 ? "" : ":" + line) + (path.isEmpty() ? "" : " " + path) + ": " + zh + " / " + en;
        }
    }
}
