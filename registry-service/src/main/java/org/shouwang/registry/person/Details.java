package org.shouwang.registry.person;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.shouwang.registry.code.CodeList;

/**
 * The items of one file that were collected.
 *
 * @param values what is kept of each; an item not collected is not there, one taken back by hand is {@link CodeList#UNKNOWN} in what
 *     is to be followed only
 */
public record Details(Map<Detail, Value> values) {

    /** Nothing collected. */
    public static final Details NONE = new Details(Map.of());

    public Details {
        values = Map.copyOf(values);
    }

    /** The code or text of an item that is not sealed; empty when not collected. */
    public Optional<String> plain(Detail detail) {
        return Optional.ofNullable(values.get(detail)).map(Value::plain);
    }

    /** The code of an item, {@link CodeList#UNKNOWN} when not collected. */
    public String code(Detail detail) {
        return plain(detail).orElse(CodeList.UNKNOWN);
    }

    /** Whether nothing was collected. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** With these items as they are told now; those not told stay, those told as not collected go. */
    Details follow(Details now) {
        Map<Detail, Value> next = new EnumMap<>(Detail.class);
        next.putAll(values);
        now.values.forEach((detail, value) -> {
            if (CodeList.UNKNOWN.equals(value.plain())) {
                next.remove(detail);
            } else {
                next.put(detail, value);
            }
        });
        return new Details(next);
    }
}
