package org.shouwang.platform.embedded;

import java.util.Iterator;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The entries of an index: keys, each with the position of its document. Whoever reads them changes nothing meanwhile. */
interface IndexEntries {

    /** Adds an entry; one of the same key is replaced. */
    void put(@Nullable Object[] key, Integer position);

    /** Takes an entry away; what its position was, null = there is none. */
    @Nullable
    Integer remove(@Nullable Object[] key);

    /** The position under a key, null = there is none. */
    @Nullable
    Integer get(@Nullable Object[] key);

    /** Entries from {@code from} (inclusive) to {@code to} (exclusive), in index order or against it; from is before to. */
    Iterator<Entry<@Nullable Object[], Integer>> scan(@Nullable Object[] from, @Nullable Object[] to, boolean reverse);

    /** How many there are. */
    long size();

    /** Takes all away. */
    void clear();
}
