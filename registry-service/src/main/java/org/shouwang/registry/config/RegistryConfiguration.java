package org.shouwang.registry.config;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.time.InstantSource;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.retention.RetentionRule;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
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

    /** How long files are kept: what is configured, else three years and one month for a wrong entry. */
    @Bean
    RetentionRule retentionRule(RetentionProperties properties) {
        Map<String, Period> byReason = new HashMap<>(Map.of("ERROR", Period.ofMonths(1)));
        byReason.putAll(properties.byReason());
        return new RetentionRule(byReason, properties.otherwise());
    }

    /** Every operation may be refused with problem details; the caller comes from the token, not from the request. */
    @Bean
    OpenApiCustomizer problems() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            ApiResponse refusal = new ApiResponse()
                    .description("Refused; code says why, docs/problems.md what to do")
                    .content(new Content()
                            .addMediaType(
                                    "application/problem+json",
                                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", refusal));
        };
    }

    private static Schema<Object> problem() {
        Schema<Object> problem = new Schema<>();
        problem.setType("object");
        for (String text : List.of("type", "title", "code", "detail", "detailEn", "instance", "traceId")) {
            problem.addProperty(text, new StringSchema());
        }
        problem.addProperty("status", new IntegerSchema());
        Schema<Object> fault = new Schema<>();
        fault.setType("object");
        for (String text : List.of("pointer", "code", "detail", "detailEn")) {
            fault.addProperty(text, new StringSchema());
        }
        problem.addProperty("errors", new ArraySchema().items(fault));
        return problem;
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
