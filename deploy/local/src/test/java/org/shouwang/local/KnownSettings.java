package org.shouwang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * The environment variables a service understands: one for every property of its application.yml and of the common one,
 * and for every component of a properties record in its sources or the platform's.
 */
final class KnownSettings {
    /** Spring's own that no file of ours sets. */
    private static final Set<String> OF_SPRING =
            Set.of("SPRING_CONFIG_IMPORT", "SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS");

    private static final Pattern RECORD = Pattern.compile(
            "@ConfigurationProperties\\(\"([^\"]+)\"\\)\\s*public record \\w+\\((.*?)\\)\\s*(?:implements \\w+ )?\\{",
            Pattern.DOTALL);
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(\\([^)]*\\))?");
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");

    private final Set<String> names = new TreeSet<>(OF_SPRING);

    KnownSettings(Path root, String module) throws IOException {
        yaml(root.resolve(module).resolve("src/main/resources/application.yml"));
        yaml(root.resolve("platform/service-defaults/src/main/resources/shouwang-defaults.yml"));
        for (Path sources : List.of(root.resolve(module).resolve("src/main/java"), root.resolve("platform"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java")
                                && !file.toString().contains("/src/test/"))
                        .forEach(this::records);
            }
        }
    }

    Set<String> names() {
        return names;
    }

    private void yaml(Path file) throws IOException {
        for (Object document : new Yaml().loadAll(Files.readString(file))) {
            flatten("", document);
        }
    }

    private void flatten(String prefix, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(prefix.isEmpty() ? key + "" : prefix + "." + key, inner));
        } else {
            names.add(environment(prefix));
        }
    }

    private void records(Path file) {
        try {
            Matcher record = RECORD.matcher(Files.readString(file));
            while (record.find()) {
                String components =
                        ANNOTATION.matcher(record.group(2)).replaceAll("").strip();
                Matcher component = COMPONENT.matcher(components);
                while (component.find()) {
                    names.add(environment(record.group(1) + "." + component.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documented form: dots become underscores, dashes vanish. */
    static String environment(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
