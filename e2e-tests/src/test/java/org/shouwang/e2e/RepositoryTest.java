package org.shouwang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents promise is there, and what is there is in the documents. */
class RepositoryTest {

    private static final Path ROOT = Path.of(System.getProperty("root.dir", ".."));
    private static final Pattern TEST_NAME =
            Pattern.compile("\\b([A-Z]\\w*[a-z](?:Test|IT|E2E|Properties))\\b(?:\\.(\\w+))?");
    private static final Pattern PROBLEM = Pattern.compile("new ProblemCode\\(\\s*\"([A-Z_]+)\"");
    private static final Pattern POM_NAME = Pattern.compile("<artifactId>([a-z0-9-]+)</artifactId>");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(String ending, String... below) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> Stream.of("/target/", "/.git/", "/.shouwang/", "/node_modules/")
                            .noneMatch(part -> file.toString().contains(part)))
                    .filter(file ->
                            Stream.of(below).allMatch(part -> file.toString().contains(part)))
                    .toList();
        }
    }

    private static Set<String> eventTypes() throws IOException {
        return files(".schema.json", "/contracts/events/").stream()
                .map(file -> file.getParent().getFileName() + "."
                        + file.getFileName().toString().replace(".schema.json", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_event_type_is_in_the_asyncapi_document_and_has_an_example() throws IOException {
        String asyncapi = read(ROOT.resolve("contracts/asyncapi.yaml"));
        Set<String> described = new TreeSet<>();
        Matcher names = Pattern.compile("name: (\\S+)").matcher(asyncapi);
        while (names.find()) {
            described.add(names.group(1));
        }

        assertThat(eventTypes()).isNotEmpty().isEqualTo(described);
        for (String type : described) {
            String context = type.substring(0, type.indexOf('.'));
            String local = type.substring(type.indexOf('.') + 1);
            assertThat(files(".json", "/contracts/events/" + context + "/examples/" + local + "."))
                    .as("examples of " + type)
                    .isNotEmpty();
        }
    }

    @Test
    void the_glossary_knows_the_words_of_every_event() throws IOException {
        String glossary = read(ROOT.resolve("docs/glossary.md")).toLowerCase(java.util.Locale.ROOT);

        for (String type : eventTypes()) {
            String[] parts = type.split("\\.");
            assertThat(glossary).as("aggregate of " + type).contains(parts[1].replace('-', ' '));
        }
    }

    @Test
    void every_problem_is_documented() throws IOException {
        String documented = read(ROOT.resolve("docs/problems.md"));
        Set<String> codes = new TreeSet<>();
        for (Path file : files(".java", "/src/main/")) {
            Matcher found = PROBLEM.matcher(read(file));
            while (found.find()) {
                codes.add(found.group(1));
            }
        }

        assertThat(codes).hasSizeGreaterThan(15);
        assertThat(codes.stream().filter(code -> !documented.contains("`" + code + "`")))
                .isEmpty();
    }

    @Test
    void every_guarantee_names_tests_that_exist() throws IOException {
        Set<String> sources = files(".java", "/src/test/").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        String guarantees = read(ROOT.resolve("docs/guarantees.md"));
        Matcher named = TEST_NAME.matcher(guarantees);
        int count = 0;
        while (named.find()) {
            count++;
            assertThat(sources.contains(named.group(1)))
                    .as("test named in docs/guarantees.md: " + named.group())
                    .isTrue();
            if (named.group(2) != null) {
                Path file = files("/" + named.group(1) + ".java").get(0);
                assertThat(read(file).contains(" " + named.group(2) + "("))
                        .as(named.group())
                        .isTrue();
            }
        }
        assertThat(count).isGreaterThan(20);
    }

    @Test
    void no_service_depends_on_another_and_the_platform_knows_none() throws IOException {
        Set<String> services = Set.of(
                "registry-service", "care-activity-service", "notification-service", "reporting-service", "gateway");
        for (Path pom : files("pom.xml")) {
            String own = ROOT.relativize(pom.getParent()).toString();
            if (services.contains(own) || own.startsWith("platform/")) {
                Matcher names = POM_NAME.matcher(read(pom));
                while (names.find()) {
                    String name = names.group(1);
                    assertThat(services.contains(name) && !name.equals(own))
                            .as(own + " depends on " + name)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void every_package_declares_its_nulls() throws IOException {
        for (Path file : files(".java", "/src/main/java/")) {
            assertThat(file.getParent().resolve("package-info.java"))
                    .as("package of " + ROOT.relativize(file))
                    .exists();
        }
    }

    @Test
    void nothing_open_is_left_in_the_text() throws IOException {
        Pattern open = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
        for (String ending : List.of(".java", ".md", ".yml", ".yaml", ".sh", ".js")) {
            for (Path file : files(ending)) {
                assertThat(open.matcher(read(file)).find())
                        .as(ROOT.relativize(file).toString())
                        .isFalse();
            }
        }
    }
}
