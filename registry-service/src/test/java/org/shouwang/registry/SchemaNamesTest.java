package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API names its schemas by simple class names: of two types of one name, one would be told wrongly. */
class SchemaNamesTest {

    /** Shapes by schema name. */
    private final Map<String, Set<String>> shapes = new TreeMap<>();

    private record Inner(String a) {}

    private static final class Other {
        private record Inner(int b) {}
    }

    @Test
    void no_two_types_share_a_name_and_differ_in_shape() {
        for (JavaClass controller : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.shouwang.registry")) {
            if (controller.isAnnotatedWith(RestController.class)) {
                operations(controller.reflect());
            }
        }

        assertThat(shapes).hasSizeGreaterThan(40);
        assertThat(doubled()).isEmpty();
    }

    @Test
    void two_types_of_one_name_are_found_out() {
        collect(Inner.class);
        collect(Other.Inner.class);

        assertThat(doubled()).containsExactly("Inner");
    }

    private List<String> doubled() {
        return shapes.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void operations(Class<?> controller) {
        for (Method method : controller.getDeclaredMethods()) {
            collect(method.getGenericReturnType());
            for (Parameter parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(RequestBody.class)) {
                    collect(parameter.getParameterizedType());
                }
            }
        }
    }

    private void collect(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::collect);
            if (ours(generic.getRawType())) {
                Arrays.stream(((Class<?>) generic.getRawType()).getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::collect);
            }
        } else if (type instanceof WildcardType any) {
            Arrays.stream(any.getUpperBounds()).forEach(this::collect);
        } else if (ours(type)) {
            Class<?> known = (Class<?>) type;
            if (known.isRecord()
                    && shapes.computeIfAbsent(name(known), key -> new TreeSet<>())
                            .add(shape(known))) {
                Arrays.stream(known.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::collect);
            }
        }
    }

    private static boolean ours(Type type) {
        return type instanceof Class<?> known && known.getName().startsWith("org.shouwang");
    }

    private static String name(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }

    private static String shape(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(part -> part.getName() + ":" + part.getGenericType().getTypeName())
                .collect(Collectors.joining(","));
    }
}
