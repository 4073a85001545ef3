package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One index of a collection: keys in order, each with the position of its document. The document's {@code _id} is
 * appended to every key (unless it is part of the index), so equal keys stay apart and come in the order of their ids.
 * Not safe for several threads: the collection's lock guards it.
 */
final class OrderedIndex extends Index<Integer> {
    private static final FieldPath ID = new FieldPath("_id");

    private final List<FieldPath> paths;
    private final boolean unique;
    private final boolean primary;
    private final boolean appendId;
    private final KeyOrder order;
    private final IndexEntries entries;
    private final int[] arrays;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.paths = keys.stream().map(key -> new FieldPath(key.getKey())).toList();
        this.unique = unique;
        this.primary = keys.size() == 1 && keys.get(0).getKey().equals("_id");
        this.appendId = paths.stream().noneMatch(path -> path.name().equals("_id"));
        boolean[] descending = new boolean[keys.size()];
        for (int i = 0; i < descending.length; i++) {
            descending[i] = !keys.get(i).isAscending();
        }
        this.order = new KeyOrder(descending);
        this.entries = grouped(keys) ? new GroupedEntries(order, components().size() - 1) : new FlatEntries(order);
        this.arrays = new int[keys.size()];
    }

    /** Whether many documents may share what comes before the id, and the id comes last and ascending. */
    private boolean grouped(List<IndexKey> keys) {
        IndexKey last = keys.get(keys.size() - 1);
        boolean idLast = appendId || last.getKey().equals("_id") && last.isAscending() && keys.size() > 1;
        return idLast && !unique;
    }

    KeyOrder order() {
        return order;
    }

    boolean sparse() {
        return isSparse();
    }

    /** Names of the components in order, with the appended {@code _id} where there is one. */
    List<String> components() {
        List<String> names = new ArrayList<>(keys());
        if (appendId) {
            names.add("_id");
        }
        return names;
    }

    /** Whether a key names the place in an array; such an index is kept but answers nothing. */
    boolean positional() {
        return paths.stream().anyMatch(FieldPath::positional);
    }

    int declaredKeys() {
        return paths.size();
    }

    /** Whether some document has an array at this component. */
    boolean array(int component) {
        return component < arrays.length && arrays[component] > 0;
    }

    /** Whether some document has an array at this component or a later one. */
    boolean arrayFrom(int component) {
        return IntStream.range(component, arrays.length).anyMatch(this::array);
    }

    boolean multikey() {
        return Arrays.stream(arrays).anyMatch(count -> count > 0);
    }

    /** Entries from {@code from} (inclusive) to {@code to} (exclusive), in index order or against it. */
    Iterator<Entry<@Nullable Object[], Integer>> scan(@Nullable Object[] from, @Nullable Object[] to, boolean reverse) {
        if (order.compare(from, to) >= 0) {
            return Collections.emptyIterator();
        }
        return entries.scan(from, to, reverse);
    }

    @Override
    public @Nullable Integer getPosition(Document document) {
        return primary ? entries.get(new @Nullable Object[] {document.get("_id")}) : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        if (unique) {
            rejectDuplicates(keysOf(document), null, collection);
        } else if (paths.size() > 1) {
            keysOf(document); // refuses what cannot be indexed
        }
    }

    @Override
    public void checkUpdate(Document old, Document now, MongoCollection<Integer> collection) {
        if (primary || unchanged(old, now)) {
            return;
        }
        Keys keys = keysOf(now);
        if (unique) {
            rejectDuplicates(keys, positionOf(keysOf(old)), collection);
        }
    }

    /** Whether nothing the index looks at was changed; an update keeps what it does not touch. */
    private boolean unchanged(Document old, Document now) {
        for (FieldPath path : paths) {
            String root = root(path.name());
            if (!Objects.equals(old.get(root), now.get(root)) || old.containsKey(root) != now.containsKey(root)) {
                return false;
            }
        }
        return true;
    }

    private void rejectDuplicates(Keys keys, @Nullable Integer own, MongoCollection<Integer> collection) {
        for (@Nullable Object[] key : keys.list) {
            @Nullable Object[] declared = Arrays.copyOf(key, paths.size());
            Iterator<Entry<@Nullable Object[], Integer>> same = scan(declared, endOf(declared), false);
            if (same.hasNext() && !same.next().getValue().equals(own)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(declared));
            }
        }
    }

    private @Nullable Integer positionOf(Keys keys) {
        for (@Nullable Object[] key : keys.list) {
            Integer position = entries.get(key);
            if (position != null) {
                return position;
            }
        }
        return null;
    }

    @Override
    public void add(Document document, Integer position, MongoCollection<Integer> collection) {
        insert(keysOf(document), position);
    }

    private void insert(Keys keys, Integer position) {
        keys.count(arrays, 1);
        for (@Nullable Object[] key : keys.list) {
            entries.put(key, position);
        }
    }

    @Override
    public @Nullable Integer remove(Document document) {
        Keys keys = keysOf(document);
        keys.count(arrays, -1);
        Integer position = null;
        for (@Nullable Object[] key : keys.list) {
            Integer removed = entries.remove(key);
            position = removed == null ? position : removed;
        }
        return position;
    }

    @Override
    public void updateInPlace(Document old, Document now, Integer position, MongoCollection<Integer> collection) {
        if (primary || unchanged(old, now)) {
            return;
        }
        Keys keys = keysOf(now);
        if (!keysOf(old).same(keys, order)) {
            remove(old);
            insert(keys, position);
        }
    }

    private Keys keysOf(Document document) {
        List<FieldPath.Values> values = new ArrayList<>(paths.size());
        boolean absent = true;
        int size = 1;
        List<String> opened = new ArrayList<>(0);
        for (FieldPath path : paths) {
            FieldPath.Values found = path.of(document);
            values.add(found);
            absent &= found.absent() && !document.containsKey(path.name());
            size *= found.list().size();
            if (found.array()) {
                opened.add(path.name());
            }
        }
        if (opened.size() > 1
                && opened.stream().map(OrderedIndex::root).distinct().count() > 1) {
            throw new CannotIndexParallelArraysError(opened);
        }
        Keys keys = new Keys(values, size);
        if (!(isSparse() && absent)) {
            Object id = appendId ? document.get("_id") : null;
            keys.fill(appendId ? paths.size() + 1 : paths.size(), id);
        }
        return keys;
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** The end of a prefix: after every key that begins with it. */
    static @Nullable Object[] endOf(@Nullable Object[] prefix) {
        @Nullable Object[] end = Arrays.copyOf(prefix, prefix.length + 1);
        end[prefix.length] = KeyOrder.HIGH;
        return end;
    }

    /** The planner of this package reads the index by {@link #scan}. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Integer> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size() * 32L;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void drop() {
        entries.clear();
    }

    /** All keys of one document. */
    private static final class Keys {
        private final List<FieldPath.Values> values;
        private final List<@Nullable Object[]> list;

        Keys(List<FieldPath.Values> values, int size) {
            this.values = values;
            this.list = new ArrayList<>(size);
        }

        void fill(int length, @Nullable Object id) {
            @Nullable Object[] key = new @Nullable Object[length];
            if (length > values.size()) {
                key[length - 1] = id;
            }
            list.add(key);
            for (int i = 0; i < values.size(); i++) {
                List<@Nullable Object> found = values.get(i).list();
                int before = list.size();
                for (int v = 1; v < found.size(); v++) {
                    for (int k = 0; k < before; k++) {
                        @Nullable Object[] copy = list.get(k).clone();
                        copy[i] = found.get(v);
                        list.add(copy);
                    }
                }
                for (int k = 0; k < before; k++) {
                    list.get(k)[i] = found.get(0);
                }
            }
        }

        void count(int[] arrays, int delta) {
            if (list.isEmpty()) {
                return;
            }
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).array()) {
                    arrays[i] += delta;
                }
            }
        }

        boolean same(Keys other, KeyOrder order) {
            if (list.size() != other.list.size()) {
                return false;
            }
            for (int i = 0; i < list.size(); i++) {
                if (order.compare(list.get(i), other.list.get(i)) != 0) {
                    return false;
                }
            }
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).array() != other.values.get(i).array()) {
                    return false;
                }
            }
            return true;
        }
    }
}
