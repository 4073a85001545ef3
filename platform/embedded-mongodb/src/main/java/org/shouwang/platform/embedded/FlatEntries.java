package org.shouwang.platform.embedded;

import java.util.Iterator;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Entries in one tree: for keys of which hardly two have the same values. */
final class FlatEntries implements IndexEntries {
    private final TreeMap<@Nullable Object[], Integer> entries;

    FlatEntries(KeyOrder order) {
        this.entries = new TreeMap<>(order);
    }

    @Override
    public void put(@Nullable Object[] key, Integer position) {
        entries.put(key, position);
    }

    @Override
    public @Nullable Integer remove(@Nullable Object[] key) {
        return entries.remove(key);
    }

    @Override
    public @Nullable Integer get(@Nullable Object[] key) {
        return entries.get(key);
    }

    @Override
    public Iterator<Entry<@Nullable Object[], Integer>> scan(
            @Nullable Object[] from, @Nullable Object[] to, boolean reverse) {
        NavigableMap<@Nullable Object[], Integer> part = entries.subMap(from, true, to, false);
        return (reverse ? part.descendingMap() : part).entrySet().iterator();
    }

    @Override
    public long size() {
        return entries.size();
    }

    @Override
    public void clear() {
        entries.clear();
    }
}
