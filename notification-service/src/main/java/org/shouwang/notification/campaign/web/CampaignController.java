package org.shouwang.notification.campaign.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.campaign.Audience;
import org.shouwang.notification.campaign.Campaign;
import org.shouwang.notification.campaign.Estimate;
import org.shouwang.notification.campaign.app.ManageCampaigns;
import org.shouwang.notification.campaign.app.ManageCampaigns.Wanted;
import org.shouwang.notification.reminder.Template;
import org.shouwang.notification.reminder.Wording;
import org.shouwang.notification.reminder.app.ReminderQueries;
import org.shouwang.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same words to many at once: weather warnings, notices, term letters. */
@RestController
@RequestMapping("/v1/campaigns")
@Tag(name = "campaigns")
class CampaignController {

    private final ManageCampaigns campaigns;
    private final ReminderQueries queries;
    private final Wording wording;

    CampaignController(ManageCampaigns campaigns, ReminderQueries queries, Wording wording) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.wording = wording;
    }

    /**
     * What is to be told to whom.
     *
     * @param org whose people
     * @param notAfter when it is pointless
     */
    record CampaignRequest(
            @NotNull Template template,
            @Nullable Map<String, String> variables,
            @NotBlank @Size(max = 40) String org,
            @NotNull Audience audience,
            @NotNull Instant notAfter) {}

    /**
     * A campaign.
     *
     * @param text the words as they go out
     * @param people of how many the reminders are made
     * @param states how many reminders stand where
     */
    record CampaignView(
            String campaignId,
            String template,
            String text,
            String org,
            Audience audience,
            String priority,
            Instant notAfter,
            String state,
            Estimate estimate,
            String by,
            Instant at,
            @Nullable String approvedBy,
            @Nullable String stoppedBy,
            long people,
            Map<String, Long> states) {}

    /** Campaigns, the latest first. */
    record CampaignList(List<CampaignView> items) {}

    @PostMapping
    @Operation(
            operationId = "draftCampaign",
            summary = "Dry run: what it would say, whom it would reach, what it would cost; nobody is told yet")
    ResponseEntity<CampaignView> draft(@Valid @RequestBody CampaignRequest request, Caller caller) {
        Map<String, String> variables = request.variables();
        Campaign draft = campaigns.draft(
                new Wanted(
                        request.template(),
                        variables == null ? Map.of() : variables,
                        request.org(),
                        request.audience(),
                        request.notAfter()),
                caller);
        return ResponseEntity.created(URI.create("/v1/campaigns/" + draft.id())).body(view(draft));
    }

    @GetMapping
    @Operation(operationId = "listCampaigns", summary = "Campaigns of the caller's organisations, the latest first")
    CampaignList list(@RequestParam(required = false) @Nullable Integer limit, Caller caller) {
        return new CampaignList(
                campaigns.latest(caller, limit).stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getCampaign", summary = "One campaign and how far it has come")
    CampaignView one(@PathVariable String id, Caller caller) {
        return view(campaigns.seen(id, caller).state());
    }

    @PostMapping("/{id}/approval")
    @Operation(
            operationId = "approveCampaign",
            summary = "Let it go out; somebody else than its maker, unless it is an alarm")
    CampaignView approve(@PathVariable String id, Caller caller) {
        return view(campaigns.approve(id, caller));
    }

    @PostMapping("/{id}/stop")
    @Operation(operationId = "stopCampaign", summary = "Stop it: what has not gone out will not")
    CampaignView stop(@PathVariable String id, Caller caller) {
        return view(campaigns.stop(id, caller));
    }

    private CampaignView view(Campaign campaign) {
        return new CampaignView(
                campaign.id(),
                campaign.notice().template().code(),
                wording.of(campaign.notice()).text(),
                campaign.org(),
                campaign.audience(),
                campaign.priority().name(),
                campaign.notAfter(),
                campaign.state().name(),
                campaign.estimate(),
                campaign.by(),
                campaign.at(),
                campaign.approvedBy(),
                campaign.stoppedBy(),
                campaign.planned(),
                queries.statesOf(campaign.subject()));
    }
}
