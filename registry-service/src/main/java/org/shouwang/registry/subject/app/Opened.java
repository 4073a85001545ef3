package org.shouwang.registry.subject.app;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Once;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;

/**
 * A record with all its parts as plain values, every sealed one opened. It goes by what the record is made of, so that a part
 * added later cannot be forgotten.
 */
final class Opened {

    private static final List<String> NAMES = Stream.concat(
                    Arrays.stream(Fields.class.getDeclaredFields())
                            .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                            .map(Opened::constant),
                    Arrays.stream(Detail.values())
                            .filter(detail -> detail.type().sealed())
                            .map(Detail::field))
            .distinct()
            .toList();

    private final Sealer sealer;

    Opened(Sealer sealer) {
        this.sealer = sealer;
    }

    @Nullable
    Object of(@Nullable Object value) {
        if (value instanceof Sealed sealed) {
            return open(sealed);
        }
        if (value instanceof Record record) {
            return parts(record);
        }
        if (value instanceof Collection<?> many) {
            List<@Nullable Object> all = new ArrayList<>();
            many.forEach(each -> all.add(of(each)));
            return all;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            map.forEach((key, each) -> all.put(String.valueOf(key), of(each)));
            return all;
        }
        return value instanceof Boolean || value instanceof Number || value == null ? value : value.toString();
    }

    Map<String, @Nullable Object> parts(Record record) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            if (part.getType() == Once.class) {
                continue;
            }
            try {
                part.getAccessor().setAccessible(true);
                Object value = of(part.getAccessor().invoke(record));
                if (value != null) {
                    parts.put(part.getName(), value);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(part.getName(), e);
            }
        }
        return parts;
    }

    /** A value opens as the field it was sealed for only; which one that is, the record does not say. */
    private String open(Sealed sealed) {
        for (String name : NAMES) {
            try {
                return sealer.open(name, sealed);
            } catch (IllegalStateException e) {
                continue;
            }
        }
        throw new IllegalStateException("sealed for a field that neither Fields nor Detail names");
    }

    private static String constant(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
