package org.shouwang.gateway.config;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes what no controller shows: login, logout, the token end point, and the problems a client can meet. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Bean
    OpenAPI about() {
        return new OpenAPI()
                .info(new Info().title("Shouwang gateway").version("v1"))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    OpenApiCustomizer describe() {
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> refusals(operation.getResponses(), "401", "403", "422", "429"));
            api.path("/login", new PathItem().post(login()));
            api.path("/logout", new PathItem().post(logout()));
            api.path("/oauth2/token", new PathItem().post(token()));
            api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        };
    }

    private static Operation login() {
        var responses = new ApiResponses()
                .addApiResponse("204", new ApiResponse().description("Logged in; the session cookie is set"));
        refusals(responses, "401", "403", "429");
        return new Operation()
                .operationId("logIn")
                .addTagsItem("session")
                .summary("Log in by form; needs the header X-XSRF-TOKEN with the value of the cookie XSRF-TOKEN")
                .requestBody(form("username", "password"))
                .responses(responses);
    }

    private static Operation logout() {
        var responses = new ApiResponses().addApiResponse("204", new ApiResponse().description("The session is over"));
        refusals(responses, "403");
        return new Operation()
                .operationId("logOut")
                .addTagsItem("session")
                .summary("Log out")
                .responses(responses);
    }

    private static Operation token() {
        Schema<?> answer = new ObjectSchema()
                .addProperty("access_token", new StringSchema())
                .addProperty("token_type", new StringSchema())
                .addProperty("expires_in", new IntegerSchema());
        Schema<?> error = new ObjectSchema().addProperty("error", new StringSchema());
        var responses = new ApiResponses()
                .addApiResponse("200", json("A token, RS256", answer))
                .addApiResponse("400", json("RFC 6749 error", error))
                .addApiResponse("401", json("RFC 6749 error: unknown client or wrong secret", error));
        refusals(responses, "429");
        return new Operation()
                .operationId("fetchToken")
                .addTagsItem("tokens")
                .summary("Client credentials (RFC 6749 section 4.4); the secret as HTTP basic or in the form")
                .requestBody(form("grant_type"))
                .responses(responses);
    }

    private static RequestBody form(String... fields) {
        Schema<?> schema = new ObjectSchema();
        for (String field : fields) {
            schema.addProperty(field, new StringSchema());
        }
        schema.setRequired(List.of(fields));
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType(FORM, new MediaType().schema(schema)));
    }

    private static ApiResponse json(String description, Schema<?> schema) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
    }

    private static void refusals(ApiResponses responses, String... statuses) {
        Map<String, String> meanings = Map.of(
                "401", "Not logged in, or wrong login",
                "403", "Not allowed",
                "422", "The content has faults",
                "429", "Too many requests or tries; see Retry-After");
        for (String status : statuses) {
            responses.addApiResponse(
                    status,
                    new ApiResponse()
                            .description(meanings.get(status))
                            .content(new Content()
                                    .addMediaType(
                                            "application/problem+json",
                                            new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
        }
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema().description("RFC 9457; the codes stand in docs/problems.md");
        for (String field : List.of("type", "title", "code", "detail", "detailEn", "instance", "traceId")) {
            problem.addProperty(field, new StringSchema());
        }
        return problem.addProperty("status", new IntegerSchema());
    }
}
