package org.shouwang.registry.config;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.time.InstantSource;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service is wired from besides its own parts. */
@Configuration(proxyBeanMethods = false)
public class RegistryConfiguration {

    /** 128 bits tell all people of a country apart; the other half would only make documents and indexes larger. */
    private static final int HASH_DIGITS = 32;

    /** Leases and time-outs live on wall time, whatever the business day is. */
    @Bean
    InstantSource wall() {
        return InstantSource.system();
    }

    @Bean
    Sealer sealer(FieldCipher cipher, LookupHash hash) {
        return new Sealer() {
            @Override
            public Sealed seal(String field, String plain) {
                return new Sealed(cipher.encrypt(plain, field), hash(field, plain));
            }

            @Override
            public String hash(String field, String plain) {
                return hash.of(field, plain).substring(0, HASH_DIGITS);
            }

            @Override
            public String open(String field, Sealed sealed) {
                return cipher.decrypt(sealed.text(), field);
            }
        };
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Registry service 登记服务")
                        .version("v1")
                        .description("Organisations, people, contact points, imports."));
    }
}
