package org.shouwang.platform.encryption;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Keys come from a directory that has no default: a service that seals does not start without them. */
@AutoConfiguration
@EnableConfigurationProperties(FieldEncryptionAutoConfiguration.EncryptionProperties.class)
public class FieldEncryptionAutoConfiguration {

    /**
     * Where the keys are.
     *
     * @param keysetDirectory holds {@code fields.json} and {@code lookup.json}
     */
    @ConfigurationProperties("shouwang.encryption")
    public record EncryptionProperties(
            @org.jspecify.annotations.Nullable Path keysetDirectory) {}

    @Bean
    @ConditionalOnMissingBean
    Keysets keysets(EncryptionProperties properties) {
        Path directory = properties.keysetDirectory();
        if (directory == null) {
            throw new IllegalStateException("shouwang.encryption.keyset-directory must be set");
        }
        return Keysets.load(directory);
    }

    @Bean
    FieldCipher fieldCipher(Keysets keysets) {
        return keysets.fieldCipher();
    }

    @Bean
    LookupHash lookupHash(Keysets keysets) {
        return keysets.lookupHash();
    }
}
