package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dotted path, split once, and the values a document has there. Arrays on the way and at the end are opened one
 * level, as MongoDB's multikey indexes do; a missing field and an empty array count as null.
 */
final class FieldPath {
    private final String name;
    private final String[] steps;
    private final boolean positional;

    FieldPath(String name) {
        this.name = name;
        this.steps = name.split("\\.", -1);
        this.positional = Arrays.stream(steps).anyMatch(step -> step.matches("\\d+"));
    }

    boolean positional() {
        return positional;
    }

    String name() {
        return name;
    }

    /** The values at this path and whether an array was met. */
    Values of(Document document) {
        if (steps.length == 1) {
            Object value = document.get(name);
            if (!(value instanceof Collection)) {
                return new Values(value);
            }
        }
        Values values = new Values();
        collect(document, 0, values);
        return values;
    }

    private void collect(@Nullable Object from, int step, Values into) {
        if (from instanceof Collection<?> elements) {
            into.array = true;
            for (Object element : elements) {
                collect(element, step, into);
            }
        } else if (from instanceof Document document) {
            Object value = document.get(steps[step]);
            if (step < steps.length - 1) {
                collect(value, step + 1, into);
            } else if (value instanceof Collection<?> elements) {
                into.array = true;
                into.list.addAll(elements);
            } else {
                into.list.add(value);
            }
        } else {
            into.list.add(null);
        }
    }

    /** Values found at a path. */
    static final class Values {
        private final List<@Nullable Object> list = new ArrayList<>(1);
        private boolean array;

        private Values() {}

        private Values(@Nullable Object single) {
            list.add(single);
        }

        List<@Nullable Object> list() {
            if (list.isEmpty()) {
                list.add(null);
            }
            return list;
        }

        boolean array() {
            return array;
        }

        boolean absent() {
            return !array && list.size() == 1 && list.get(0) == null;
        }
    }
}
