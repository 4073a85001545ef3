package org.shouwang.notification.channel.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.shouwang.notification.channel.ChannelProvider;
import org.shouwang.notification.channel.ChannelProvider.DispatchRequest;
import org.shouwang.notification.channel.ChannelProvider.ErrorClass;
import org.shouwang.notification.channel.ChannelProvider.Outcome;
import org.shouwang.notification.channel.Content;

/** Which account is asked, and when another. */
class RouteTest {

    private static final Outcome TAKEN = new Outcome.Accepted(List.of("1"));

    private final List<String> asked = new ArrayList<>();
    private final Stub first = new Stub("a");
    private final Stub second = new Stub("b");
    private final Route route = route((account, template) -> true);

    private Route route(java.util.function.BiPredicate<String, String> allowed) {
        return new Route(
                "texts",
                List.of(new Account(first, Duration.ofMillis(50)), new Account(second, Duration.ofMillis(50))),
                allowed);
    }

    private final class Stub implements ChannelProvider {
        private final String id;
        private Outcome outcome = TAKEN;
        private boolean ready = true;

        private Stub(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public boolean speaks() {
            return false;
        }

        @Override
        public boolean ready() {
            return ready;
        }

        @Override
        public int window() {
            return 5;
        }

        @Override
        public CompletionStage<Outcome> send(DispatchRequest request) {
            asked.add(id);
            return CompletableFuture.completedFuture(outcome);
        }
    }

    private Outcome send(Route over) {
        return over.send(new DispatchRequest(
                        "attempt",
                        "reminder",
                        1,
                        "8613900000001",
                        new Content("OVERDUE/v1", Map.of(), "守望关爱", "【守望关爱】话"),
                        Duration.ofHours(1)))
                .toCompletableFuture()
                .join();
    }

    private static Outcome refused(ErrorClass kind, int seconds) {
        return new Outcome.Rejected(kind, kind.name(), Duration.ofSeconds(seconds));
    }

    @Test
    void the_preferred_account_is_asked_and_names_its_ids() {
        assertThat(send(route)).isEqualTo(new Outcome.Accepted(List.of("a:1")));
        assertThat(asked).containsExactly("a");
        assertThat(route.window()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorClass.class,
            names = {"TEMPORARY", "THROTTLED", "ACCOUNT"})
    void another_account_is_asked_when_the_first_has_definitely_not_taken_it(ErrorClass kind) {
        first.outcome = refused(kind, 1);

        assertThat(send(route)).isEqualTo(new Outcome.Accepted(List.of("b:1")));
        assertThat(asked).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorClass.class,
            mode = Mode.EXCLUDE,
            names = {"TEMPORARY", "THROTTLED", "ACCOUNT"})
    void a_refusal_of_the_number_or_the_text_is_final(ErrorClass kind) {
        first.outcome = refused(kind, 1);

        assertThat(send(route)).isEqualTo(first.outcome);
        assertThat(asked).containsExactly("a");
    }

    @Test
    void what_is_perhaps_sent_is_never_sent_by_another() {
        first.outcome = new Outcome.Unknown("NO_ANSWER", List.of("7"));

        assertThat(send(route)).isEqualTo(new Outcome.Unknown("NO_ANSWER", List.of("a:7")));
        assertThat(asked).containsExactly("a");
    }

    @Test
    void where_all_refuse_it_is_tried_again_as_soon_as_the_first_would_take_it() {
        first.outcome = refused(ErrorClass.TEMPORARY, 1);
        second.outcome = refused(ErrorClass.ACCOUNT, 600);

        assertThat(send(route)).isEqualTo(first.outcome);
    }

    @Test
    void an_account_that_is_away_is_passed_over() {
        first.ready = false;

        assertThat(send(route)).isEqualTo(new Outcome.Accepted(List.of("b:1")));
        second.ready = false;
        assertThat(route.ready()).isFalse();
        assertThat(send(route)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void an_account_where_a_template_may_not_be_used_is_passed_over() {
        assertThat(send(route((account, template) -> !account.equals("a") || !template.equals("OVERDUE/v1"))))
                .isEqualTo(new Outcome.Accepted(List.of("b:1")));
    }

    @Test
    void an_account_that_fails_again_and_again_is_left_alone_and_tried_later() {
        first.outcome = refused(ErrorClass.TEMPORARY, 1);
        for (int i = 0; i < 10; i++) {
            send(route);
        }
        asked.clear();

        send(route);

        assertThat(asked).containsExactly("b");
        first.outcome = TAKEN;
        Awaitility.await().until(() -> send(route).equals(new Outcome.Accepted(List.of("a:1"))));
    }

    @Test
    void the_only_account_is_tried_again_though_nobody_asks_it_while_it_rests() {
        Route only =
                new Route("texts", List.of(new Account(first, Duration.ofMillis(50))), (account, template) -> true);
        first.outcome = refused(ErrorClass.ACCOUNT, 600);
        send(only);
        assertThat(only.ready()).isFalse();

        first.outcome = TAKEN;
        Awaitility.await().until(only::ready);

        assertThat(send(only)).isEqualTo(new Outcome.Accepted(List.of("a:1")));
    }

    @Test
    void an_account_a_person_must_look_at_is_left_alone_at_once() {
        first.outcome = refused(ErrorClass.ACCOUNT, 600);
        send(route);
        asked.clear();

        send(route);

        assertThat(asked).containsExactly("b");
    }

    @Test
    void refused_numbers_are_no_failure_of_the_account() {
        first.outcome = refused(ErrorClass.PERMANENT_RECIPIENT, 0);
        for (int i = 0; i < 40; i++) {
            send(route);
        }

        assertThat(route.ready()).isTrue();
        assertThat(asked).hasSize(40).containsOnly("a");
    }
}
