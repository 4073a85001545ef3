package org.shouwang.careactivity.config;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.shouwang.platform.security.Caller;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API description says beyond the controllers: its name, and every refusal a client can meet. */
@Configuration(proxyBeanMethods = false)
class OpenApiBeans {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    private static final String PROBLEM = "Problem";
    private static final List<String> ALWAYS = List.of("401 UNAUTHENTICATED", "503 DEPENDENCY_DOWN");
    private static final List<String> WITHDRAWAL = List.of(
            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
            "403 FORBIDDEN, WITHDRAWAL_NOT_ALLOWED",
            "404 NOT_FOUND",
            "409 ACTIVITY_WITHDRAWN",
            "422 VALIDATION_FAILED");
    private static final List<String> NEED_STEP = List.of(
            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
            "403 FORBIDDEN, ROLE_NOT_ALLOWED, NEED_NOT_YOURS",
            "404 NOT_FOUND",
            "409 NEED_STEP_ID_REUSED, NEED_NOT_OPEN, NEED_NOT_ANSWERED, NEED_WITHDRAWN, TOO_MANY_STEPS",
            "422 VALIDATION_FAILED");
    private static final List<String> PLAN_STEP = List.of(
            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
            "403 FORBIDDEN",
            "404 NOT_FOUND",
            "409 SUPPORT_PLAN_ID_REUSED, SUPPORT_PLAN_ENDED, SUPPORT_PLAN_FULL",
            "422 VALIDATION_FAILED");
    private static final Map<String, List<String>> REFUSALS = Map.ofEntries(
            Map.entry(
                    "recordActivity",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 ROLE_NOT_ALLOWED",
                            "404 PERSON_UNKNOWN, REPLACED_UNKNOWN",
                            "409 ACTIVITY_ID_REUSED, REPLACED_NOT_WITHDRAWN",
                            "422 VALIDATION_FAILED, ACTIVITY_IN_FUTURE")),
            Map.entry("recordActivities", List.of("400 UNREADABLE_REQUEST, UNKNOWN_FIELD", "422 VALIDATION_FAILED")),
            Map.entry(
                    "sendPhoto",
                    List.of(
                            "400 UNREADABLE_REQUEST",
                            "404 PHOTO_NOT_NAMED",
                            "413 PAYLOAD_TOO_LARGE",
                            "415 UNSUPPORTED_MEDIA_TYPE",
                            "422 PHOTO_MISMATCH, PHOTO_UNREADABLE")),
            Map.entry("getPhoto", List.of("404 NOT_FOUND")),
            Map.entry("listReviews", List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "422 VALIDATION_FAILED")),
            Map.entry(
                    "decideReview",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN",
                            "404 NOT_FOUND",
                            "409 REVIEW_DECIDED",
                            "422 VALIDATION_FAILED")),
            Map.entry("getActivity", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry("withdrawActivity", WITHDRAWAL),
            Map.entry("withdrawSession", WITHDRAWAL),
            Map.entry(
                    "listActivities",
                    List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND", "422 VALIDATION_FAILED")),
            Map.entry(
                    "recordSession",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 ROLE_NOT_ALLOWED",
                            "404 PERSON_UNKNOWN, SESSION_ORG_UNKNOWN",
                            "409 SESSION_ID_REUSED",
                            "422 VALIDATION_FAILED, ACTIVITY_IN_FUTURE")),
            Map.entry("getSession", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry("getCareCounters", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry(
                    "listSessions",
                    List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND", "422 VALIDATION_FAILED")),
            Map.entry(
                    "raiseNeed",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 ROLE_NOT_ALLOWED",
                            "404 PERSON_UNKNOWN",
                            "409 NEED_ID_REUSED",
                            "422 VALIDATION_FAILED")),
            Map.entry("getNeed", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry("answerNeed", NEED_STEP),
            Map.entry("passNeedOn", NEED_STEP),
            Map.entry("reopenNeed", NEED_STEP),
            Map.entry(
                    "withdrawNeed",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN, WITHDRAWAL_NOT_ALLOWED",
                            "404 NOT_FOUND",
                            "409 NEED_WITHDRAWN",
                            "422 VALIDATION_FAILED")),
            Map.entry(
                    "listNeeds",
                    List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND", "422 VALIDATION_FAILED")),
            Map.entry(
                    "recordGift",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 ROLE_NOT_ALLOWED",
                            "404 PERSON_UNKNOWN, GIFT_ORG_UNKNOWN",
                            "409 GIFT_ID_REUSED",
                            "422 VALIDATION_FAILED")),
            Map.entry("getGift", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry(
                    "signReceipts",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN",
                            "404 NOT_FOUND",
                            "409 RECEIPT_SIGNED, GIFT_WITHDRAWN",
                            "422 VALIDATION_FAILED")),
            Map.entry(
                    "withdrawGift",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN, WITHDRAWAL_NOT_ALLOWED",
                            "404 NOT_FOUND",
                            "409 GIFT_WITHDRAWN",
                            "422 VALIDATION_FAILED")),
            Map.entry(
                    "listGifts",
                    List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND", "422 VALIDATION_FAILED")),
            Map.entry("totalGifts", List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "422 VALIDATION_FAILED")),
            Map.entry(
                    "listDuties",
                    List.of(
                            "400 UNREADABLE_REQUEST",
                            "403 FORBIDDEN",
                            "404 NOT_FOUND",
                            "422 VALIDATION_FAILED, DUTY_FILTER_INVALID")),
            Map.entry("findWorkList", List.of("403 FORBIDDEN", "422 VALIDATION_FAILED, WORK_LIST_TOO_WIDE")),
            Map.entry("countWork", List.of("403 FORBIDDEN", "422 VALIDATION_FAILED")),
            Map.entry("explainDuty", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry(
                    "previewRules",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN",
                            "404 NOT_FOUND",
                            "409 RULES_IN_FORCE",
                            "422 VALIDATION_FAILED, RULES_FAULTY, PREVIEW_TOO_LARGE")),
            Map.entry(
                    "getDutiesOfDay",
                    List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND", "422 VALIDATION_FAILED")),
            Map.entry("listPauses", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry(
                    "givePause",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN",
                            "404 NOT_FOUND",
                            "409 PAUSE_ID_REUSED",
                            "422 VALIDATION_FAILED")),
            Map.entry(
                    "giveWeatherWarning",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN",
                            "404 WARNING_ORG_UNKNOWN",
                            "409 WARNING_ID_REUSED",
                            "422 VALIDATION_FAILED")),
            Map.entry("withdrawWeatherWarning", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry("listWeatherWarnings", List.of("403 FORBIDDEN")),
            Map.entry(
                    "recordAttendance",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 ROLE_NOT_ALLOWED",
                            "404 PERSON_UNKNOWN",
                            "409 ATTENDANCE_ID_REUSED, TOO_MANY_ENTRIES",
                            "422 VALIDATION_FAILED, DAY_IN_FUTURE, NOT_A_SCHOOL_DAY")),
            Map.entry(
                    "listAttendance",
                    List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND", "422 VALIDATION_FAILED")),
            Map.entry("recordRatings", List.of("400 UNREADABLE_REQUEST, UNKNOWN_FIELD", "422 VALIDATION_FAILED")),
            Map.entry(
                    "getProgress",
                    List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND", "422 VALIDATION_FAILED")),
            Map.entry(
                    "compareProgress",
                    List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND", "422 VALIDATION_FAILED")),
            Map.entry(
                    "countBands",
                    List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND", "422 VALIDATION_FAILED")),
            Map.entry(
                    "listSignals",
                    List.of(
                            "400 UNREADABLE_REQUEST",
                            "403 FORBIDDEN",
                            "404 NOT_FOUND",
                            "422 VALIDATION_FAILED, SIGNAL_FILTER_INVALID")),
            Map.entry(
                    "beginSupportPlan",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN",
                            "404 PERSON_UNKNOWN",
                            "409 SUPPORT_PLAN_ID_REUSED, SUPPORT_PLAN_OPEN, PREDECESSOR_UNSUITABLE",
                            "422 VALIDATION_FAILED")),
            Map.entry("reviewSupportPlan", PLAN_STEP),
            Map.entry("handOverSupportPlan", PLAN_STEP),
            Map.entry(
                    "endSupportPlan",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN",
                            "404 NOT_FOUND",
                            "409 SUPPORT_PLAN_ENDED, SUPPORT_PLAN_TOO_EARLY",
                            "422 VALIDATION_FAILED")),
            Map.entry("getSupportPlan", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry(
                    "listSupportPlans",
                    List.of(
                            "400 UNREADABLE_REQUEST",
                            "403 FORBIDDEN",
                            "404 NOT_FOUND",
                            "422 VALIDATION_FAILED, SUPPORT_PLAN_FILTER_INVALID")),
            Map.entry("countSupportPlans", List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "422 VALIDATION_FAILED")),
            Map.entry("listHomework", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry(
                    "setHomework",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN",
                            "404 NOT_FOUND",
                            "409 HOMEWORK_ID_REUSED, HOMEWORK_OVERLAPS, HOMEWORK_FULL",
                            "422 VALIDATION_FAILED")),
            Map.entry("getHomeworkRota", List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "422 VALIDATION_FAILED")),
            Map.entry(
                    "beginPair",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN",
                            "404 PERSON_UNKNOWN, PARTNER_UNKNOWN",
                            "409 PAIR_ID_REUSED, PARTNER_FULL, PAIRED_ALREADY, HELPER_NOT_VETTED, TOO_MANY_PAIRS",
                            "422 VALIDATION_FAILED")),
            Map.entry(
                    "endPair",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN",
                            "404 NOT_FOUND",
                            "409 PAIR_ENDED",
                            "422 VALIDATION_FAILED")),
            Map.entry("getPair", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry(
                    "listPairs",
                    List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "404 NOT_FOUND", "422 VALIDATION_FAILED")),
            Map.entry("getPairCoverage", List.of("403 FORBIDDEN", "422 VALIDATION_FAILED")),
            Map.entry("listUnpaired", List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "422 VALIDATION_FAILED")),
            Map.entry(
                    "enterHelper",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN, OWN_ENTRY",
                            "404 NOT_FOUND, HELPER_ORG_UNKNOWN",
                            "409 HELPER_ID_TAKEN, CAPACITY_IN_USE",
                            "412 STALE_VERSION",
                            "422 VALIDATION_FAILED",
                            "428 IF_MATCH_REQUIRED")),
            Map.entry(
                    "recordVetting",
                    List.of(
                            "400 UNREADABLE_REQUEST, UNKNOWN_FIELD",
                            "403 FORBIDDEN, OWN_ENTRY",
                            "404 NOT_FOUND",
                            "409 VETTING_ID_REUSED, TOO_MANY_PAIRS",
                            "422 VALIDATION_FAILED")),
            Map.entry("getHelper", List.of("403 FORBIDDEN", "404 NOT_FOUND")),
            Map.entry("listHelpers", List.of("400 UNREADABLE_REQUEST", "403 FORBIDDEN", "422 VALIDATION_FAILED")));

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("care-activity-service").version("v1"))
                .addServersItem(new Server().url("/"));
    }

    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(OpenApiBeans::describe);
        };
    }

    private static void describe(Operation operation) {
        REFUSALS.getOrDefault(operation.getOperationId(), List.of()).forEach(text -> add(operation, text));
        ALWAYS.forEach(text -> add(operation, text));
    }

    private static void add(Operation operation, String text) {
        String[] parts = text.split(" ", 2);
        operation
                .getResponses()
                .addApiResponse(
                        parts[0],
                        new ApiResponse()
                                .description(parts[1])
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> problem() {
        Schema<?> fault = new ObjectSchema()
                .addProperty("pointer", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema().description("Chinese"))
                .addProperty("detailEn", new StringSchema());
        return new ObjectSchema()
                .description("Problem details, RFC 9457; the codes are in docs/problems.md")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema().description("Chinese"))
                .addProperty("detailEn", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("traceId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(fault));
    }
}
