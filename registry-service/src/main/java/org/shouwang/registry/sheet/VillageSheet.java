package org.shouwang.registry.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Sealed;

/**
 * A village's sheet for one month or quarter: which number stands for whom. A number once given stays; who comes later gets the
 * next one, who is gone leaves an empty line.
 *
 * @param org the division it is for
 * @param orgs the division and all around it
 * @param validUntil last day on which it is taken back
 * @param rows ids of people; number 1 is the first
 * @param entries what was typed in, by number
 */
public record VillageSheet(
        SheetCode code,
        String org,
        List<String> orgs,
        String period,
        LocalDate validUntil,
        Instant at,
        String by,
        List<String> rows,
        Map<Integer, Entry> entries) {

    /** Stands where somebody was who is erased. */
    public static final String NOBODY = "";

    /**
     * A row as somebody typed it in.
     *
     * @param content all cells, sealed
     * @param done what it did to the record, by names of parts
     */
    public record Entry(Sealed content, List<String> done, String by, Instant at) {

        public Entry {
            done = List.copyOf(done);
        }
    }

    public VillageSheet {
        orgs = List.copyOf(orgs);
        rows = List.copyOf(rows);
        entries = Map.copyOf(entries);
    }

    /** Whom a number stands for; empty = no such number. */
    public Optional<String> person(int row) {
        return row < 1 || row > rows.size() || rows.get(row - 1).equals(NOBODY)
                ? Optional.empty()
                : Optional.of(rows.get(row - 1));
    }

    /** With numbers for those who have none yet. */
    public VillageSheet with(List<String> people) {
        Set<String> known = new HashSet<>(rows);
        List<String> all = new ArrayList<>(rows);
        people.stream().filter(known::add).forEach(all::add);
        return new VillageSheet(code, org, orgs, period, validUntil, at, by, all, entries);
    }

    /** When a number was typed in before; empty = it was not. */
    public Optional<Instant> typedAt(int row) {
        return Optional.ofNullable(entries.get(row)).map(Entry::at);
    }

    /** Whether a number was typed in just like this. */
    public boolean knows(int row, Sealed content) {
        Entry entry = entries.get(row);
        return entry != null && entry.content().same(content);
    }

    /** Whether it is taken back on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }

    /**
     * One line of the printed sheet.
     *
     * @param gone whether the person is no longer to be visited here; everything else is empty then
     */
    public record Line(
            int row,
            boolean gone,
            String name,
            String sex,
            @Nullable Integer age,
            String kind,
            String tier,
            String carer,
            String phone) {

        /** A number that stands for nobody any more. */
        public static Line gone(int row) {
            return new Line(row, true, "", "", null, "", "", "", "");
        }
    }
}
