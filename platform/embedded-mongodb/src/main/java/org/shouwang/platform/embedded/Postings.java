package org.shouwang.platform.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The documents that share a value: their ids in order, each with the position of its document. One by itself is kept
 * plainly; several are kept in sorted runs of at most {@value #LONGEST_RUN}. Ids mostly come in order, and then one
 * comparison finds the place.
 */
final class Postings {
    private static final int LONGEST_RUN = 256;

    private @Nullable Object id;
    private int position;
    private @Nullable List<Run> runs;

    Postings(@Nullable Object id, int position) {
        this.id = id;
        this.position = position;
    }

    private static final class Run {
        private @Nullable Object[] ids;
        private int[] positions;
        private int size;

        Run(int room) {
            ids = new @Nullable Object[room];
            positions = new int[room];
        }

        void insert(int at, @Nullable Object id, int position) {
            if (size == ids.length) {
                int room = Math.min(LONGEST_RUN, size * 2);
                ids = Arrays.copyOf(ids, room);
                positions = Arrays.copyOf(positions, room);
            }
            System.arraycopy(ids, at, ids, at + 1, size - at);
            System.arraycopy(positions, at, positions, at + 1, size - at);
            ids[at] = id;
            positions[at] = position;
            size++;
        }

        void remove(int at) {
            size--;
            System.arraycopy(ids, at + 1, ids, at, size - at);
            System.arraycopy(positions, at + 1, positions, at, size - at);
            ids[size] = null;
        }

        /** The second half, which this run then no longer has. */
        Run split() {
            int half = size / 2;
            Run rest = new Run(LONGEST_RUN);
            rest.size = size - half;
            System.arraycopy(ids, half, rest.ids, 0, rest.size);
            System.arraycopy(positions, half, rest.positions, 0, rest.size);
            Arrays.fill(ids, half, size, null);
            size = half;
            return rest;
        }

        /** The first place whose id passes a test that all later ones pass too; its size if none does. */
        int first(Predicate<@Nullable Object> test) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (test.test(ids[middle])) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        boolean has(int at, @Nullable Object id) {
            return at < size && KeyOrder.compareValues(ids[at], id) == 0;
        }
    }

    private List<Run> runs() {
        List<Run> several = runs;
        if (several != null) {
            return several;
        }
        Run only = new Run(1);
        only.insert(0, id, position);
        List<Run> one = new ArrayList<>(1);
        one.add(only);
        return one;
    }

    /** The run to look in for the first id that passes a test that all later ones pass too; the last one if none does. */
    private static int run(List<Run> runs, Predicate<@Nullable Object> test) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Run run = runs.get(middle);
            if (test.test(run.ids[run.size - 1])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Adds an id, or gives it another position; whether it was new. */
    boolean put(@Nullable Object newId, int newPosition) {
        if (runs == null && KeyOrder.compareValues(id, newId) == 0) {
            position = newPosition;
            return false;
        }
        List<Run> all = runs();
        runs = all;
        id = null;
        Run last = all.get(all.size() - 1);
        if (KeyOrder.compareValues(last.ids[last.size - 1], newId) < 0) {
            if (last.size == LONGEST_RUN) {
                last = new Run(LONGEST_RUN);
                all.add(last);
            }
            last.insert(last.size, newId, newPosition);
            return true;
        }
        Predicate<@Nullable Object> notBefore = other -> KeyOrder.compareValues(other, newId) >= 0;
        int place = run(all, notBefore);
        Run run = all.get(place);
        int at = run.first(notBefore);
        if (run.has(at, newId)) {
            run.positions[at] = newPosition;
            return false;
        }
        if (run.size == LONGEST_RUN) {
            all.add(place + 1, run.split());
            return put(newId, newPosition);
        }
        run.insert(at, newId, newPosition);
        return true;
    }

    /** The position under an id; null = it is not here. */
    @Nullable
    Integer get(@Nullable Object wanted) {
        List<Run> all = runs();
        Predicate<@Nullable Object> notBefore = other -> KeyOrder.compareValues(other, wanted) >= 0;
        Run run = all.get(run(all, notBefore));
        int at = run.first(notBefore);
        return run.has(at, wanted) ? run.positions[at] : null;
    }

    /** Takes an id away; what its position was, null = it is not here. */
    @Nullable
    Integer remove(@Nullable Object gone) {
        List<Run> all = runs();
        runs = all;
        Predicate<@Nullable Object> notBefore = other -> KeyOrder.compareValues(other, gone) >= 0;
        int place = run(all, notBefore);
        Run run = all.get(place);
        int at = run.first(notBefore);
        if (!run.has(at, gone)) {
            return null;
        }
        int was = run.positions[at];
        run.remove(at);
        if (run.size == 0 && all.size() > 1) {
            all.remove(place);
        }
        return was;
    }

    /** Whether nothing is left. */
    boolean isEmpty() {
        List<Run> several = runs;
        return several != null && several.get(0).size == 0;
    }

    /**
     * Entries in order, or against it.
     *
     * @param values what the documents share, the beginning of their keys
     * @param from passed by the first id wanted and all later ones
     * @param to passed by the first id no longer wanted and all later ones
     */
    Iterator<Entry<@Nullable Object[], Integer>> scan(
            @Nullable Object[] values,
            Predicate<@Nullable Object> from,
            Predicate<@Nullable Object> to,
            boolean reverse) {
        List<Run> all = runs();
        int first = run(all, from);
        int last = run(all, to);
        int begin = all.get(first).first(from);
        int end = all.get(last).first(to);
        return reverse
                ? new Backwards(all, values, first, begin, last, end)
                : new Forwards(all, values, first, begin, last, end);
    }

    /** An entry; few are asked for their key. */
    private record Posting(
            @Nullable Object[] values, @Nullable Object id, int position)
            implements Entry<@Nullable Object[], Integer> {

        @Override
        public @Nullable Object[] getKey() {
            @Nullable Object[] key = Arrays.copyOf(values, values.length + 1);
            key[values.length] = id;
            return key;
        }

        @Override
        public Integer getValue() {
            return position;
        }

        @Override
        public Integer setValue(Integer other) {
            throw new UnsupportedOperationException();
        }
    }

    private static Entry<@Nullable Object[], Integer> entry(@Nullable Object[] values, Run run, int at) {
        return new Posting(values, run.ids[at], run.positions[at]);
    }

    private static final class Forwards implements Iterator<Entry<@Nullable Object[], Integer>> {
        private final List<Run> all;
        private final @Nullable Object[] values;
        private final int last;
        private final int end;
        private int run;
        private int at;

        Forwards(List<Run> all, @Nullable Object[] values, int first, int begin, int last, int end) {
            this.all = all;
            this.values = values;
            this.run = first;
            this.at = begin;
            this.last = last;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            if (run < last && at == all.get(run).size) {
                run++;
                at = 0;
            }
            return run < last || run == last && at < end;
        }

        @Override
        public Entry<@Nullable Object[], Integer> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return entry(values, all.get(run), at++);
        }
    }

    private static final class Backwards implements Iterator<Entry<@Nullable Object[], Integer>> {
        private final List<Run> all;
        private final @Nullable Object[] values;
        private final int first;
        private final int begin;
        private int run;
        private int at;

        Backwards(List<Run> all, @Nullable Object[] values, int first, int begin, int last, int end) {
            this.all = all;
            this.values = values;
            this.first = first;
            this.begin = begin;
            this.run = last;
            this.at = end;
        }

        @Override
        public boolean hasNext() {
            if (run > first && at == 0) {
                run--;
                at = all.get(run).size;
            }
            return run > first || run == first && at > begin;
        }

        @Override
        public Entry<@Nullable Object[], Integer> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return entry(values, all.get(run), --at);
        }
    }
}
