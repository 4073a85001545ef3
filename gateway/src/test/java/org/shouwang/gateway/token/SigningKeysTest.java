package org.shouwang.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @TempDir
    Path directory;

    @Test
    void a_first_start_makes_a_key_for_its_owner_alone() throws Exception {
        Path file = directory.resolve("new/keys.json");

        JWKSet keys = SigningKeys.of(file);

        assertThat(keys.size()).isEqualTo(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_restart_keeps_the_key() {
        Path file = directory.resolve("keys.json");

        JWKSet first = SigningKeys.of(file);

        assertThat(SigningKeys.of(file).toString(false)).isEqualTo(first.toString(false));
    }

    @Test
    void a_file_without_private_rsa_keys_is_refused() throws Exception {
        Path publicOnly = directory.resolve("public.json");
        Files.writeString(
                publicOnly, SigningKeys.of(directory.resolve("k.json")).toString(true));
        Path elliptic = directory.resolve("ec.json");
        Files.writeString(elliptic, new JWKSet(new ECKeyGenerator(Curve.P_256).generate()).toString(false));
        Path garbage = directory.resolve("garbage.json");
        Files.writeString(garbage, "no keys here");

        assertThatThrownBy(() -> SigningKeys.of(publicOnly)).hasMessageContaining("private RSA");
        assertThatThrownBy(() -> SigningKeys.of(elliptic)).hasMessageContaining("private RSA");
        assertThatThrownBy(() -> SigningKeys.of(garbage)).hasMessageContaining("JWK set");
    }
}
