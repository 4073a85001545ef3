package org.shouwang.careactivity.weather.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.weather.WeatherWarning;
import org.shouwang.careactivity.weather.app.WarnOfWeather;
import org.shouwang.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/weather-warnings")
class WeatherController {
    private final WarnOfWeather warn;

    WeatherController(WarnOfWeather warn) {
        this.warn = warn;
    }

    /**
     * A warning to give.
     *
     * @param kind COLD, HEAT, RAIN, SNOW, TYPHOON or FLOOD
     * @param org code of the county, town or village
     * @param from when it was given, within two days of now; the 24 hours run from then
     */
    record WarningRequest(
            @Nullable String kind,
            @Nullable String org,
            @Nullable String from) {}

    record WarningResponse(
            String warningId,
            String kind,
            String org,
            Instant from,
            String issuedBy,
            Instant issuedAt,
            @Nullable Instant withdrawnAt) {
        static WarningResponse of(WeatherWarning warning) {
            return new WarningResponse(
                    warning.id().toString(),
                    warning.kind().name(),
                    warning.org(),
                    warning.from(),
                    warning.issuedBy(),
                    warning.issuedAt(),
                    warning.withdrawnAt());
        }
    }

    record WarningList(List<WarningResponse> items) {}

    @PutMapping("/{warningId}")
    @Operation(
            operationId = "giveWeatherWarning",
            summary =
                    "Warns of extreme weather: every elder at risk below the organisation is to be looked after within 24 hours. The same again changes nothing.")
    WarningResponse giveWeatherWarning(
            @PathVariable String warningId, @RequestBody WarningRequest request, Caller caller) {
        return WarningResponse.of(
                warn.give(warningId, new WarnOfWeather.Request(request.kind(), request.org(), request.from()), caller));
    }

    @PostMapping("/{warningId}/withdrawal")
    @Operation(
            operationId = "withdrawWeatherWarning",
            summary = "Takes a warning back; duties it began and nobody has done yet are no longer asked for.")
    WarningResponse withdrawWeatherWarning(@PathVariable String warningId, Caller caller) {
        return WarningResponse.of(warn.withdraw(warningId, caller));
    }

    @GetMapping
    @Operation(
            operationId = "listWeatherWarnings",
            summary = "Lists warnings for an organisation and those below it, the latest first, at most a hundred.")
    WarningList listWeatherWarnings(@RequestParam String org, Caller caller) {
        return new WarningList(
                warn.list(org, caller).stream().map(WarningResponse::of).toList());
    }
}
