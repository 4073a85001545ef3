package org.shouwang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path directory = Path.of("");

    private Secrets made() {
        Home home = new Home(directory);
        home.make();
        Secrets secrets = new Secrets(home);
        secrets.make();
        return secrets;
    }

    @Test
    void secrets_are_made_once_and_kept() {
        Secrets first = made();

        assertThat(made().ofClient("county-it"))
                .isEqualTo(first.ofClient("county-it"))
                .hasSizeGreaterThan(30);
        assertThat(first.ofLogin("teacher"))
                .isNotEqualTo(first.ofLogin("village"))
                .hasSize(12);
    }

    @Test
    void nobody_but_the_owner_can_read_them() throws IOException {
        Secrets secrets = made();
        new ServiceSettings(Ports.usual(), new Home(directory), secrets).write(Part.GATEWAY, Map.of());

        try (Stream<Path> files = Files.walk(directory.resolve("secrets"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void every_service_gets_its_own_secret_and_only_the_gateway_all() {
        Secrets secrets = made();
        ServiceSettings settings = new ServiceSettings(Ports.from(21_000), new Home(directory), secrets);

        assertThat(settings.of(Part.NOTIFICATION))
                .containsEntry("server.port", "21003")
                .containsEntry("spring.mongodb.uri", "mongodb://127.0.0.1:21020/notification")
                .containsEntry("shouwang.security.client-secret", secrets.ofClient("notification-service"))
                .doesNotContainValue(secrets.ofClient("registry-service"));
        assertThat(settings.of(Part.GATEWAY))
                .containsValue("{noop}" + secrets.ofClient("registry-service"))
                .containsEntry("shouwang.gateway.services.care-activity", "http://127.0.0.1:21002")
                .doesNotContainKey("shouwang.security.client-secret");
    }
}
