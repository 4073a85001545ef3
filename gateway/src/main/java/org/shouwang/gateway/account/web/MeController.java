package org.shouwang.gateway.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shouwang.gateway.local.LocalProperties;
import org.shouwang.platform.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is, as the page needs to know it. */
@RestController
@Tag(name = "me")
class MeController {
    private final Clock clock;
    private final LocalProperties local;

    MeController(Clock clock, LocalProperties local) {
        this.clock = clock;
        this.local = local;
    }

    /**
     * The caller.
     *
     * @param subject login or client id
     * @param roles role codes
     * @param orgs organisation codes the caller sees, with all below
     * @param today the platform's day, Asia/Shanghai
     * @param features what this gateway can show the caller besides: {@code TEXTS} = texts as handsets show them
     */
    @Schema(name = "Me")
    record MeResponse(String subject, Set<String> roles, Set<String> orgs, LocalDate today, List<String> features) {}

    @GetMapping(path = "/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getMe", summary = "Who the caller is")
    MeResponse me(@Parameter(hidden = true) Caller caller) {
        boolean texts = local.smscControlUrl() != null && caller.hasAny("IT", "CA");
        return new MeResponse(
                caller.subject(),
                new TreeSet<>(caller.roles()),
                new TreeSet<>(caller.orgs()),
                LocalDate.now(clock),
                texts ? List.of("TEXTS") : List.of());
    }
}
