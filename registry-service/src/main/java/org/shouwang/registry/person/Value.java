package org.shouwang.registry.person;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a part was, for the change history.
 *
 * @param plain codes, days, the person's own name
 * @param sealed anything that is sealed on the record stays so in its history
 */
public record Value(@Nullable String plain, @Nullable Sealed sealed) {

    /** The value of a part; none when it was empty. */
    static @Nullable Value of(@Nullable Object part) {
        if (part == null) {
            return null;
        }
        if (part instanceof Sealed secret) {
            return new Value(null, secret);
        }
        String text = part instanceof List<?> all
                ? all.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : part.toString();
        return text.isEmpty() ? null : new Value(text, null);
    }
}
