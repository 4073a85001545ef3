package org.shouwang.registry.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.webhook.Webhook;
import org.shouwang.registry.webhook.app.ManageWebhooks;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Systems of schools and villages that want to be told what changes about their people. */
@RestController
@RequestMapping("/v1/webhooks")
@Tag(name = "webhooks")
class WebhookController {

    private final ManageWebhooks webhooks;

    WebhookController(ManageWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * Who wants to be told.
     *
     * @param org of whose people; none = the caller's own organisation
     * @param types event types; none = all
     */
    record WebhookRequest(
            @NotBlank @Size(max = 500) String url,
            @Nullable @Size(min = 1, max = 40) String org,
            @Nullable @Size(max = 20) Set<String> types) {}

    /** From when on to tell again. */
    record ReplayRequest(@NotNull Instant since) {}

    /** What came of it: of how many people is told again. */
    record Replayed(long people) {}

    /** What came back: an HTTP status, or a word such as TIMEOUT. */
    record Pinged(String answer) {}

    /** A webhook just registered; the secret is told this once. */
    record Registered(String webhookId, String secret) {}

    /** A webhook. */
    record WebhookItem(
            String webhookId,
            String url,
            String org,
            Set<String> types,
            String state,
            String by,
            Instant at,
            long waiting,
            long gaveUp,
            @Nullable Instant lastFailureAt,
            @Nullable String lastFailure) {

        static WebhookItem of(ManageWebhooks.Shown shown) {
            Webhook webhook = shown.webhook();
            Webhook.Failure failure = webhook.lastFailure();
            return new WebhookItem(
                    webhook.id(),
                    webhook.url(),
                    webhook.org(),
                    new TreeSet<>(webhook.types()),
                    webhook.state().name(),
                    webhook.by(),
                    webhook.at(),
                    shown.standing().waiting(),
                    shown.standing().gaveUp(),
                    failure == null ? null : failure.at(),
                    failure == null ? null : failure.what());
        }
    }

    /** The webhooks of the caller's organisations. */
    record WebhookList(List<WebhookItem> items) {}

    @PostMapping
    @Operation(
            operationId = "registerWebhook",
            summary = "Be told what changes about an organisation's people; the answer holds the secret, once")
    ResponseEntity<Registered> register(@Valid @RequestBody WebhookRequest request, Caller caller) {
        Set<String> types = request.types();
        ManageWebhooks.Registered registered = webhooks.register(
                new ManageWebhooks.Command(request.url(), request.org(), types == null ? Set.of() : types), caller);
        String id = registered.webhook().id();
        return ResponseEntity.created(URI.create("/v1/webhooks/" + id))
                .cacheControl(CacheControl.noStore())
                .body(new Registered(id, registered.secret()));
    }

    @GetMapping
    @Operation(operationId = "listWebhooks", summary = "The webhooks of the caller's organisations and how they stand")
    WebhookList list(Caller caller) {
        return new WebhookList(
                webhooks.list(caller).stream().map(WebhookItem::of).toList());
    }

    @PostMapping("/{id}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "pauseWebhook", summary = "Tell nothing for now; what happens meanwhile waits")
    void pause(@PathVariable String id, Caller caller) {
        webhooks.pause(id, caller);
    }

    @PostMapping("/{id}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "resumeWebhook", summary = "Go on telling")
    void resume(@PathVariable String id, Caller caller) {
        webhooks.resume(id, caller);
    }

    @PostMapping("/{id}/replay")
    @Operation(
            operationId = "replayWebhook",
            summary = "Tell again what was told since then, and try at once what waits or was given up")
    Replayed replay(@PathVariable String id, @Valid @RequestBody ReplayRequest request, Caller caller) {
        return new Replayed(webhooks.replay(id, request.since(), caller));
    }

    @PostMapping("/{id}/ping")
    @Operation(operationId = "pingWebhook", summary = "Post a signed greeting now and say what came back")
    Pinged ping(@PathVariable String id, Caller caller) {
        return new Pinged(webhooks.ping(id, caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeWebhook", summary = "Forget it and all that waits for it")
    void remove(@PathVariable String id, Caller caller) {
        webhooks.remove(id, caller);
    }
}
