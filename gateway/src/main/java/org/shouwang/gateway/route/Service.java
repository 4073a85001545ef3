package org.shouwang.gateway.route;

import java.net.URI;
import java.util.List;

/** A service behind the gateway, by which paths it is reached and how it is named to people. */
enum Service {
    REGISTRY(
            "登记服务",
            "registry",
            List.of(
                    "/v1/imports",
                    "/v1/organisations",
                    "/v1/people",
                    "/v1/contact-points",
                    "/v1/details",
                    "/v1/cards",
                    "/v1/duplicates",
                    "/v1/households",
                    "/v1/webhooks",
                    "/v1/work-groups",
                    "/v1/sheets",
                    "/v1/village-sheets",
                    "/v1/division-changes",
                    "/v1/corrections",
                    "/v1/transfers",
                    "/v1/proposals",
                    "/v1/verifications",
                    "/v1/erasures",
                    "/v1/retention",
                    "/v1/access-log",
                    "/v1/break-glass"),
            List.of("/v1/sheets", "/v1/cards", "/v1/access-log")),
    CARE_ACTIVITY(
            "关爱活动服务",
            "care activity service",
            List.of(
                    "/v1/activities",
                    "/v1/sessions",
                    "/v1/care-plans",
                    "/v1/duties",
                    "/v1/work-lists",
                    "/v1/rules",
                    "/v1/calendar",
                    "/v1/attendance",
                    "/v1/weather-warnings",
                    "/v1/ratings",
                    "/v1/progress",
                    "/v1/signals",
                    "/v1/needs",
                    "/v1/gifts",
                    "/v1/evidence",
                    "/v1/reviews",
                    "/v1/support-plans",
                    "/v1/homework",
                    "/v1/homework-rota",
                    "/v1/pairs",
                    "/v1/helpers"),
            List.of()),
    NOTIFICATION(
            "通知服务",
            "notification service",
            List.of(
                    "/v1/reminders",
                    "/v1/reminder-figures",
                    "/v1/replies",
                    "/v1/campaigns",
                    "/v1/promises",
                    "/v1/holds"),
            List.of()),
    REPORTING("报表服务", "reporting service", List.of("/v1/reports"), List.of());

    private final String zh;
    private final String en;
    private final List<String> paths;
    private final List<String> downloads;

    Service(String zh, String en, List<String> paths, List<String> downloads) {
        this.zh = zh;
        this.en = en;
        this.paths = paths;
        this.downloads = downloads;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /** Paths it answers, each with all below. */
    List<String> paths() {
        return paths;
    }

    /** Those of its paths that may take long: whole lists and papers are complete before their first byte leaves. */
    List<String> downloads() {
        return downloads;
    }

    URI address(ServicesProperties services) {
        return switch (this) {
            case REGISTRY -> services.registry();
            case CARE_ACTIVITY -> services.careActivity();
            case NOTIFICATION -> services.notification();
            case REPORTING -> services.reporting();
        };
    }
}
