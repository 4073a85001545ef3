package org.shouwang.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {

    private final Keysets keys = Keysets.create();
    private final FieldCipher cipher = keys.fieldCipher();

    @Test
    void a_sealed_field_opens_as_it_was() {
        String sealed = cipher.encrypt("990101201604010011", "person.idNumber");

        assertThat(sealed).doesNotContain("990101");
        assertThat(cipher.decrypt(sealed, "person.idNumber")).isEqualTo("990101201604010011");
    }

    @Test
    void the_same_text_looks_different_each_time() {
        assertThat(cipher.encrypt("x", "a")).isNotEqualTo(cipher.encrypt("x", "a"));
    }

    @Test
    void it_does_not_open_as_another_field() {
        String sealed = cipher.encrypt("x", "person.idNumber");

        assertThatThrownBy(() -> cipher.decrypt(sealed, "person.phone")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_does_not_open_when_altered_or_under_another_key() {
        String sealed = cipher.encrypt("x", "a");
        // in the middle: the last character of Base64 has bits that mean nothing
        int middle = sealed.length() / 2;
        char other = sealed.charAt(middle) == 'A' ? 'B' : 'A';
        String altered = sealed.substring(0, middle) + other + sealed.substring(middle + 1);

        assertThatThrownBy(() -> cipher.decrypt(altered, "a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Keysets.create().fieldCipher().decrypt(sealed, "a"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("plain", "a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_look_up_hash_is_the_same_for_the_same_field_and_key_only() {
        LookupHash hash = keys.lookupHash();

        assertThat(hash.of("phone", "1")).hasSize(64).isEqualTo(hash.of("phone", "1"));
        assertThat(hash.of("phone", "1")).isNotEqualTo(hash.of("idNumber", "1"));
        assertThat(hash.of("phone", "1"))
                .isNotEqualTo(Keysets.create().lookupHash().of("phone", "1"));
    }

    @Test
    void keys_are_made_once_and_readable_by_their_owner_only(@TempDir Path dir) throws Exception {
        Keysets made = Keysets.loadOrCreate(dir.resolve("keys"));
        String sealed = made.fieldCipher().encrypt("x", "a");

        Keysets again = Keysets.loadOrCreate(dir.resolve("keys"));

        assertThat(again.fieldCipher().decrypt(sealed, "a")).isEqualTo("x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("keys/fields.json"))))
                .isEqualTo("rw-------");
    }
}
