package org.shouwang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouwang.sample.Child;
import org.shouwang.sample.County;
import org.shouwang.sample.Elder;
import org.shouwang.sample.Helper;
import org.shouwang.sample.Organisation;

/**
 * Who is in the bench's county. Elders: the first {@code alone} live alone at 80 or older (tier E1, a check call every two
 * days), all others are empty-nest elders under 80 (tier E3, monthly duties only). Children: none who needs tutoring, so
 * that a history of one activity of each kind leaves nothing due during the runs.
 */
final class Population {

    private static final long SEED = 20;
    /** Of all generated children about a fifth need tutoring and are left out. */
    private static final int SPARE = 2;

    private final County county;

    /** A county with room for so many people of each kind. */
    Population(int mostOfEachKind) {
        county = County.of(Math.min(200_000, mostOfEachKind * 2 * SPARE), SEED);
    }

    List<List<String>> divisions() {
        return county.divisions().stream().map(Organisation::row).toList();
    }

    List<List<String>> schools() {
        return county.schools().stream().map(Organisation::row).toList();
    }

    /** Helpers of the villages, towns, schools and the county. */
    Stream<List<String>> staff() {
        return county.staff().stream().map(Helper::row);
    }

    Stream<List<String>> children(int howMany) {
        return county.children().filter(child -> !child.weak()).limit(howMany).map(Child::row);
    }

    /** The same children, one in twenty without an ethnicity and one in two hundred without any phone. */
    Stream<List<String>> childrenWithGaps(int howMany) {
        AtomicInteger number = new AtomicInteger();
        return children(howMany).map(row -> {
            int n = number.getAndIncrement();
            if (n % 200 == 7) {
                return without(row, "监护人电话", "父亲电话", "母亲电话");
            }
            return n % 20 == 3 ? without(row, "民族") : row;
        });
    }

    private static List<String> without(List<String> row, String... headers) {
        List<String> cells = new ArrayList<>(row);
        for (String header : headers) {
            cells.set(Child.HEADERS.indexOf(header), "");
        }
        return cells;
    }

    /** Elders from number {@code from} to before {@code to}. */
    Stream<List<String>> elders(int from, int to, int alone) {
        return IntStream.range(from, to)
                .mapToObj(number -> number < alone
                        ? county.elder(number, "独居老人", 80 + number % 10, "E1")
                        : county.elder(number, "空巢老人", 62 + number % 15, "E3"))
                .map(Elder::row);
    }
}
