package org.shouwang.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No container engine runs here; what can be known of the compose files without one is checked here. */
class ComposeTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final Path COMPOSE = ROOT.resolve("deploy/compose");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode file = tree(COMPOSE.resolve("compose.yaml"));
    private final JsonNode services = file.path("services");

    @TempDir
    private Path directory = Path.of("");

    private static JsonNode tree(Path yaml) {
        try {
            return JSON.valueToTree(new Yaml().load(Files.readString(yaml)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.isObject() ? entry.path("source").asString() : entry.asString()));
        return texts;
    }

    @Test
    void it_is_what_the_compose_specification_allows() throws IOException {
        try (var schema = ComposeTest.class.getResourceAsStream("/compose-spec.schema.json")) {
            assertThat(schema).isNotNull();
            var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(
                            new String(schema.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
                            InputFormat.JSON);

            assertThat(rules.validate(file.toString(), InputFormat.JSON)).isEmpty();
            assertThat(rules.validate(file.toString().replace("\"healthcheck\"", "\"health\""), InputFormat.JSON))
                    .as("the same with a wrong word")
                    .isNotEmpty();
        }
    }

    @Test
    void every_service_waits_only_for_services_that_can_tell_their_state() {
        services.properties()
                .forEach(service -> service.getValue()
                        .path("depends_on")
                        .properties()
                        .forEach(other -> {
                            assertThat(services.has(other.getKey()))
                                    .as(other.getKey())
                                    .isTrue();
                            if (other.getValue().path("condition").asString().equals("service_healthy")) {
                                assertThat(services.path(other.getKey()).has("healthcheck"))
                                        .as("healthcheck of " + other.getKey())
                                        .isTrue();
                            }
                        }));
    }

    @Test
    void every_secret_used_is_declared_and_every_one_declared_is_made() {
        Set<String> used = new TreeSet<>();
        services.properties()
                .forEach(service -> used.addAll(texts(service.getValue().path("secrets"))));
        new ComposeSecrets(directory).make();

        assertThat(file.path("secrets").propertyNames()).containsExactlyInAnyOrderElementsOf(used);
        file.path("secrets")
                .properties()
                .forEach(secret -> assertThat(directory.resolve(
                                Path.of(secret.getValue().path("file").asString())
                                        .getFileName()))
                        .as(secret.getKey())
                        .exists());
    }

    @Test
    void every_volume_is_declared_or_lies_beside_the_file() {
        services.properties()
                .forEach(service -> texts(service.getValue().path("volumes")).forEach(volume -> {
                    String source = volume.substring(0, volume.indexOf(':'));
                    if (source.startsWith(".")) {
                        assertThat(COMPOSE.resolve(source)).as(volume).exists();
                    } else {
                        assertThat(file.path("volumes").has(source)).as(volume).isTrue();
                    }
                }));
    }

    @Test
    void what_is_published_is_published_on_loopback() {
        services.properties()
                .forEach(service -> assertThat(texts(service.getValue().path("ports")))
                        .as(service.getKey())
                        .allSatisfy(port -> assertThat(port).matches("127\\.0\\.0\\.1:\\d+:\\d+")));
    }

    @Test
    void calls_are_added_with_settings_the_service_knows_and_nothing_chosen_for_the_county() throws IOException {
        Path calls = COMPOSE.resolve("calls.yaml");
        JsonNode service = tree(calls).path("services").path("notification-service");
        Set<String> known = new KnownSettings(ROOT, Part.NOTIFICATION.process()).names();

        assertThat(service.path("environment").properties())
                .hasSizeGreaterThan(3)
                .allSatisfy(setting -> assertThat(known).contains(setting.getKey()));
        assertThat(Pattern.compile("\\$\\{[^}]*}")
                        .matcher(Files.readString(calls))
                        .results()
                        .map(found -> found.group()))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable).contains("?"));
        new ComposeSecrets(directory).make();
        assertThat(directory.resolve(
                        service.path("secrets").path(0).path("source").asString()))
                .exists();
    }

    @Test
    void only_the_service_that_phones_people_has_a_voice() throws IOException {
        String speaking = Files.readString(COMPOSE.resolve("Dockerfile"))
                .split(" AS speaking\n")[1]
                .split("\nFROM ")[0];

        assertThat(speaking).contains("espeak-ng");
        assertThat(services.properties())
                .filteredOn(service -> service.getValue()
                        .path("build")
                        .path("args")
                        .path("RUNTIME")
                        .asString("")
                        .equals("speaking"))
                .extracting(Map.Entry::getKey)
                .containsExactly("notification-service");
    }

    @Test
    void images_are_named_with_a_version_or_built_here_from_a_stage_that_exists() throws IOException {
        String dockerfile = Files.readString(COMPOSE.resolve("Dockerfile"));
        services.properties().forEach(entry -> {
            JsonNode build = entry.getValue().path("build");
            if (build.isMissingNode()) {
                assertThat(entry.getValue().path("image").asString())
                        .as(entry.getKey())
                        .matches("[^:]+:v?\\d+\\.\\d+.*");
                return;
            }
            assertThat(COMPOSE.resolve(build.path("context").asString()).normalize())
                    .isEqualTo(ROOT);
            assertThat(ROOT.resolve(build.path("dockerfile").asString())).exists();
            assertThat(dockerfile).contains(" AS " + build.path("target").asString() + "\n");
            if (build.has("args")) {
                assertThat(build.path("args").path("MODULE").asString()).isEqualTo(entry.getKey());
                assertThat(ROOT.resolve(entry.getKey()).resolve("pom.xml")).exists();
                assertThat(dockerfile)
                        .contains(" AS " + build.path("args").path("RUNTIME").asString("runtime") + "\n");
            }
        });
        assertThat(dockerfile.split("\nFROM "))
                .filteredOn(stage -> stage.contains("ENTRYPOINT"))
                .hasSize(2)
                .allSatisfy(stage -> assertThat(stage).contains("\nUSER shouwang\n"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"REGISTRY", "CARE_ACTIVITY", "NOTIFICATION", "REPORTING", "GATEWAY"})
    void a_service_knows_every_setting_it_is_given(Part part) throws IOException {
        JsonNode service = services.path(part.process());
        Set<String> known = new KnownSettings(ROOT, part.process()).names();

        assertThat(service.path("environment").propertyNames()).isNotEmpty().isSubsetOf(known);
        service.path("secrets").forEach(secret -> {
            String target = secret.path("target").asString("");
            if (target.startsWith("shouwang.")) {
                assertThat(known).contains(KnownSettings.environment(target));
            }
        });
        String port = service.path("environment").path("SERVER_PORT").asString();
        assertThat(service.path("healthcheck").path("test").toString()).contains("/127.0.0.1/" + port + " ");
        assertThat(service.path("environment").has("SHOUWANG_ENCRYPTION_KEYSETDIRECTORY"))
                .as("keys are given to those that seal")
                .isEqualTo(Files.readString(ROOT.resolve(part.process()).resolve("pom.xml"))
                        .replaceAll("(?s)<exclusions>.*?</exclusions>", "")
                        .contains("<artifactId>field-encryption</artifactId>"));
    }

    @Test
    void services_address_each_other_by_name_and_port() {
        Pattern address = Pattern.compile("http://([a-z-]+):(\\d+)");
        services.properties()
                .forEach(service -> service.getValue().path("environment").forEach(value -> {
                    Matcher matcher = address.matcher(value.asString());
                    if (matcher.find()) {
                        assertThat(services.path(matcher.group(1))
                                        .path("environment")
                                        .path("SERVER_PORT")
                                        .asString())
                                .as(value.asString())
                                .isEqualTo(matcher.group(2));
                    }
                }));
    }

    @Test
    void nothing_that_must_be_chosen_has_a_default() throws IOException {
        String text = Files.readString(COMPOSE.resolve("compose.yaml"));

        assertThat(Pattern.compile("(?<!\\$)\\$\\{[^}]*}")
                        .matcher(text)
                        .results()
                        .map(found -> found.group()))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable).contains(":?"));
        assertThat(text).doesNotContainPattern("(?i)(password|secret): *[a-z0-9]");
    }

    @Test
    void prometheus_asks_every_service_and_its_alerts_name_runbooks_that_exist() throws IOException {
        JsonNode targets = tree(COMPOSE.resolve("prometheus/prometheus.yml"))
                .path("scrape_configs")
                .path(0)
                .path("static_configs")
                .path(0)
                .path("targets");
        assertThat(texts(targets))
                .containsExactlyInAnyOrderElementsOf(Part.services().stream()
                        .map(part -> part.process() + ":"
                                + services.path(part.process())
                                        .path("environment")
                                        .path("SERVER_PORT")
                                        .asString())
                        .toList());
        Matcher runbook =
                Pattern.compile("runbook: (\\S+)").matcher(Files.readString(COMPOSE.resolve("prometheus/alerts.yml")));
        assertThat(runbook.results().map(found -> ROOT.resolve(found.group(1))))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).exists());
    }

    @Test
    void the_dashboard_reads_the_provisioned_source() throws IOException {
        JsonNode source = tree(COMPOSE.resolve("grafana/provisioning/datasources/prometheus.yml"));
        JsonNode dashboard = JSON.readTree(Files.readString(COMPOSE.resolve("grafana/dashboards/shouwang.json")));
        String uid = source.path("datasources").path(0).path("uid").asString();

        assertThat(dashboard.path("panels").size()).isGreaterThan(8);
        dashboard
                .path("panels")
                .forEach(
                        panel -> assertThat(panel.path("datasource").path("uid").asString())
                                .isEqualTo(uid));
        String path = tree(COMPOSE.resolve("grafana/provisioning/dashboards/shouwang.yml"))
                .path("providers")
                .path(0)
                .path("options")
                .path("path")
                .asString();
        try (Stream<String> volumes = texts(services.path("grafana").path("volumes")).stream()) {
            assertThat(volumes).contains("./grafana/dashboards:" + path + ":ro");
        }
        assertThat(Map.of("Prometheus", "http://prometheus:9090"))
                .containsEntry(
                        "Prometheus",
                        source.path("datasources").path(0).path("url").asString());
    }
}
