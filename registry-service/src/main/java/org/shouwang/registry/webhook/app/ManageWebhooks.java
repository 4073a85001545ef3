package org.shouwang.registry.webhook.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.webhook.Signature;
import org.shouwang.registry.webhook.Webhook;
import org.springframework.stereotype.Service;

/** Looks after webhooks; those of other organisations do not exist. */
@Service
public final class ManageWebhooks {

    /** County IT and offices, and the systems of schools and villages for their own organisation. */
    private static final String[] MANAGERS = {"IT", "SYSTEM", "CA", "CE"};

    private static final int MOST_OF_ONE_ORGANISATION = 10;
    private static final int SECRET_BYTES = 32;

    private final Webhooks webhooks;
    private final Lanes lanes;
    private final Organisations organisations;
    private final Receivers receivers;
    private final Sealer sealer;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ManageWebhooks(
            Webhooks webhooks,
            Lanes lanes,
            Organisations organisations,
            Receivers receivers,
            Sealer sealer,
            Ids ids,
            Clock clock) {
        this.webhooks = webhooks;
        this.lanes = lanes;
        this.organisations = organisations;
        this.receivers = receivers;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What to register.
     *
     * @param org told about its people; none = the caller's own organisation
     */
    public record Command(String url, @Nullable String org, Set<String> types) {}

    /** A webhook with the secret it signs with, told this once. */
    public record Registered(Webhook webhook, String secret) {}

    /** A webhook and how many people it waits to be told of. */
    public record Shown(Webhook webhook, Lanes.Standing standing) {}

    /** Registers a webhook; from now on it is told. */
    public Registered register(Command command, Caller caller) {
        caller.requireAny(MANAGERS);
        Organisation org = organisation(command.org(), caller);
        command.types().stream()
                .filter(type -> !TakeInPersonEvents.TYPES.contains(type))
                .findFirst()
                .ifPresent(type -> {
                    throw new ProblemException(WebhookProblems.TYPE_UNKNOWN, type);
                });
        receivers.requireAllowed(command.url());
        if (webhooks.all().stream()
                        .filter(other -> other.org().equals(org.code()))
                        .count()
                >= MOST_OF_ONE_ORGANISATION) {
            throw new ProblemException(WebhookProblems.TOO_MANY, MOST_OF_ONE_ORGANISATION);
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Signature.secret(bytes);
        Webhook webhook = new Webhook(
                ids.next(),
                command.url(),
                org.orgs(),
                command.types(),
                sealer.seal(Fields.WEBHOOK_SECRET, secret),
                Webhook.State.ACTIVE,
                caller.subject(),
                clock.instant(),
                null);
        webhooks.add(webhook);
        return new Registered(webhook, secret);
    }

    private Organisation organisation(@Nullable String asked, Caller caller) {
        if (asked == null && (caller.everywhere() || caller.orgs().size() != 1)) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        String code = asked == null ? caller.orgs().iterator().next() : asked;
        Organisation org = organisations
                .find(code)
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND))
                .state();
        caller.requireSees(org.orgs());
        return org;
    }

    /** Those of the caller's organisations. */
    public List<Shown> list(Caller caller) {
        caller.requireAny(MANAGERS);
        List<Webhook> seen = webhooks.all().stream()
                .filter(webhook -> caller.sees(webhook.orgs()))
                .toList();
        Map<String, Lanes.Standing> standing =
                lanes.standing(seen.stream().map(Webhook::id).toList());
        return seen.stream()
                .map(webhook -> new Shown(webhook, standing.getOrDefault(webhook.id(), new Lanes.Standing(0, 0))))
                .toList();
    }

    /** Stops telling; what happens meanwhile waits. */
    public void pause(String id, Caller caller) {
        webhooks.set(seen(id, caller).id(), Webhook.State.PAUSED);
    }

    /** Goes on telling. */
    public void resume(String id, Caller caller) {
        webhooks.set(seen(id, caller).id(), Webhook.State.ACTIVE);
    }

    /** Tells again what was told since then, in its order and with its ids; how many people it concerns. */
    public long replay(String id, Instant since, Caller caller) {
        return lanes.replay(seen(id, caller).id(), since);
    }

    /** Posts a signed greeting now. @return what came back: an HTTP status, or a word such as TIMEOUT */
    public String ping(String id, Caller caller) {
        Webhook webhook = seen(id, caller);
        return receivers.ping(webhook, ids.next());
    }

    /** Removes it with everything that waits. */
    public void remove(String id, Caller caller) {
        Webhook webhook = seen(id, caller);
        webhooks.remove(webhook.id());
        lanes.forget(webhook.id());
    }

    private Webhook seen(String id, Caller caller) {
        caller.requireAny(MANAGERS);
        return webhooks.find(id, Rights.sight(caller))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
    }
}
