package org.shouwang.notification.channel.routing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;
import org.shouwang.notification.channel.ChannelProvider;

/**
 * The accounts of one channel, the preferred one first, as if they were one. A text goes to the first that may take it. Only when
 * an account has definitely not taken it, for a reason that lies with the account, is the next one asked: what is perhaps sent is
 * never sent by another.
 */
public final class Route implements ChannelProvider {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Outcome NO_ACCOUNT = new Outcome.Rejected(ErrorClass.TEMPORARY, "NO_ACCOUNT", SOON);

    private final String id;
    private final List<Account> accounts;
    private final BiPredicate<String, String> allowed;

    /**
     * A route.
     *
     * @param id what the route is called
     * @param accounts in the order in which they are asked, never empty
     * @param allowed whether an account may be used for a template just now, both by name; an empty template = for any
     */
    public Route(String id, List<Account> accounts, BiPredicate<String, String> allowed) {
        this.id = id;
        this.accounts = List.copyOf(accounts);
        this.allowed = allowed;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean speaks() {
        return accounts.get(0).speaks();
    }

    @Override
    public boolean ready() {
        return accounts.stream()
                .anyMatch(account -> account.ready() && !account.resting() && allowed.test(account.id(), ""));
    }

    @Override
    public int window() {
        return accounts.stream().mapToInt(Account::window).sum();
    }

    /** The ids of an accepted text begin with the account's name: two providers may give the same id. */
    @Override
    public CompletionStage<Outcome> send(DispatchRequest request) {
        return ask(0, request, NO_ACCOUNT);
    }

    private CompletionStage<Outcome> ask(int first, DispatchRequest request, Outcome before) {
        for (int place = first; place < accounts.size(); place++) {
            Account account = accounts.get(place);
            if (allowed.test(account.id(), request.content().template()) && account.take()) {
                int next = place + 1;
                return account.send(request)
                        .thenCompose(outcome -> mayGoOn(outcome)
                                ? ask(next, request, sooner(before, outcome))
                                : CompletableFuture.completedFuture(named(account.id(), outcome)));
            }
        }
        return CompletableFuture.completedFuture(before);
    }

    private static boolean mayGoOn(Outcome outcome) {
        return outcome instanceof Outcome.Rejected rejected
                && switch (rejected.kind()) {
                    case ACCOUNT, TEMPORARY, THROTTLED -> true;
                    case PERMANENT_RECIPIENT, PERMANENT_CONTENT, NOT_REACHED -> false;
                };
    }

    /** Of two refusals the one after which it may be tried again sooner. */
    private static Outcome sooner(Outcome before, Outcome now) {
        return before == NO_ACCOUNT
                        || ((Outcome.Rejected) now).retryAfter().compareTo(((Outcome.Rejected) before).retryAfter()) < 0
                ? now
                : before;
    }

    private static Outcome named(String account, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return new Outcome.Accepted(named(account, accepted.ids()));
        }
        return outcome instanceof Outcome.Unknown unknown
                ? new Outcome.Unknown(unknown.why(), named(account, unknown.ids()))
                : outcome;
    }

    private static List<String> named(String account, List<String> ids) {
        return ids.stream().map(messageId -> messageId(account, messageId)).toList();
    }

    /** A provider's message id as it is kept. */
    public static String messageId(String account, String id) {
        return account + ':' + id;
    }
}
