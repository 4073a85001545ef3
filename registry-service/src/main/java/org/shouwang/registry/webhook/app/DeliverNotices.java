package org.shouwang.registry.webhook.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.config.WebhookProperties;
import org.shouwang.registry.webhook.Lane;
import org.shouwang.registry.webhook.Notice;
import org.shouwang.registry.webhook.RetryPlan;
import org.shouwang.registry.webhook.Webhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells receivers what waits for them, several people at a time, each person's notices one after the other. A receiver that answers
 * nobody is left alone for a while, so that one that is down does not use up the tries of all its people.
 */
@Component
final class DeliverNotices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverNotices.class);
    private static final int BATCH = 200;
    /** Answers that say nothing about the notice: too many requests, or nobody behind the receiver's own gateway. */
    private static final Set<String> BUSY = Set.of("429", "502", "503", "504");

    private static final Duration REST = Duration.ofSeconds(15);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final Webhooks webhooks;
    private final Lanes lanes;
    private final Receivers receivers;
    private final TidyLanes tidying;
    private final WebhookProperties properties;
    private final InstantSource wall;
    private final ExecutorService pool;
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();
    private Instant tidied = Instant.EPOCH;
    private volatile boolean running;
    private @Nullable Thread thread;

    DeliverNotices(
            Webhooks webhooks,
            Lanes lanes,
            Receivers receivers,
            TidyLanes tidying,
            WebhookProperties properties,
            @Qualifier("wall") InstantSource wall) {
        this.webhooks = webhooks;
        this.lanes = lanes;
        this.receivers = receivers;
        this.tidying = tidying;
        this.properties = properties;
        this.wall = wall;
        this.pool = Executors.newFixedThreadPool(properties.threads(), work -> {
            Thread worker = new Thread(work, "webhooks");
            worker.setDaemon(true);
            return worker;
        });
    }

    @Override
    public void start() {
        running = true;
        Thread worker = new Thread(this::work, "webhooks-due");
        worker.setDaemon(true);
        worker.start();
        thread = worker;
    }

    private void work() {
        while (running) {
            try {
                if (!round()) {
                    TimeUnit.MILLISECONDS.sleep(properties.poll().toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | ExecutionException e) {
                LOG.warn("Webhooks wait: {}", e.toString());
                resting.clear();
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(properties.poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serves everybody once; whether there was anything to do. */
    private boolean round() throws InterruptedException, ExecutionException {
        Instant now = wall.instant();
        if (tidied.plus(TIDY_EVERY).isBefore(now)) {
            tidying.tidy();
            tidied = now;
        }
        List<Future<?>> under = new ArrayList<>();
        for (Webhook webhook : webhooks.all()) {
            boolean rests = resting.getOrDefault(webhook.id(), Instant.EPOCH).isAfter(now);
            if (webhook.state() == Webhook.State.ACTIVE && !rests) {
                lanes.due(webhook.id(), BATCH).forEach(lane -> under.add(pool.submit(() -> serve(webhook, lane))));
            }
        }
        for (Future<?> one : under) {
            one.get();
        }
        return !under.isEmpty();
    }

    /** Tells one receiver of one person for as long as the lease surely holds. */
    private void serve(Webhook webhook, String id) {
        if (!running || resting.getOrDefault(webhook.id(), Instant.EPOCH).isAfter(wall.instant())) {
            return;
        }
        Optional<Lane> claimed = lanes.claim(id, properties.lease());
        if (claimed.isEmpty()) {
            return;
        }
        Lane lane = claimed.get();
        Instant safe = wall.instant()
                .plus(properties.lease())
                .minus(properties.connectTimeout())
                .minus(properties.answerTimeout());
        List<Notice> inOrder = lane.waiting().stream()
                .sorted(Comparator.comparingLong(Notice::sequence))
                .toList();
        for (Notice notice : inOrder) {
            if (!running || wall.instant().isAfter(safe)) {
                break;
            }
            String answer = receivers.deliver(webhook, notice);
            if (!Receivers.taken(answer)) {
                refused(webhook, lane, answer);
                return;
            }
            lanes.delivered(lane, notice);
        }
        lanes.release(lane);
    }

    private void refused(Webhook webhook, Lane lane, String answer) {
        Instant now = wall.instant();
        webhooks.failed(webhook.id(), new Webhook.Failure(now, answer));
        if (Character.isDigit(answer.charAt(0)) && !BUSY.contains(answer)) {
            lanes.failed(lane, RetryPlan.after(lane.tries() + 1).map(now::plus));
        } else {
            resting.put(webhook.id(), now.plus(REST));
            lanes.failed(lane, Optional.of(now.plus(REST)));
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread worker = thread;
        if (worker != null) {
            worker.interrupt();
        }
        pool.shutdown();
        try {
            pool.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
