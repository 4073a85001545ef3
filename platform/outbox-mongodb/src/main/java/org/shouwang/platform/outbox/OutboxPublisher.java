package org.shouwang.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what was just stored, without keeping the writer waiting: one thread sends in the order of the writes and does
 * not wait for each acknowledgement; a second clears what was acknowledged, in bulk. What is lost here (a full queue, a
 * broker away, a crash) is still in the documents, and the relay brings it.
 */
final class OutboxPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final int CLEAR_AT_MOST = 2_000;

    private final EventSender sender;
    private final OutboxClearing clearing;
    private final OutboxProperties properties;
    private final BlockingQueue<Waiting> toSend = new LinkedBlockingQueue<>();
    private final BlockingQueue<Waiting> toClear = new LinkedBlockingQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    OutboxPublisher(EventSender sender, OutboxClearing clearing, OutboxProperties properties) {
        this.sender = sender;
        this.clearing = clearing;
        this.properties = properties;
    }

    void publish(Collection<Waiting> written) {
        if (!running || inFlight.get() + written.size() > properties.maxInFlight()) {
            return;
        }
        inFlight.addAndGet(written.size());
        toSend.addAll(written);
    }

    /** @return writes handed over and not yet cleared */
    int inFlight() {
        return inFlight.get();
    }

    private void sendLoop() {
        while (running || !toSend.isEmpty()) {
            try {
                Waiting next = toSend.poll(200, TimeUnit.MILLISECONDS);
                if (next != null) {
                    send(next);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void send(Waiting waiting) {
        CompletableFuture<?>[] acknowledgements =
                waiting.entries().stream().map(sender::send).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(acknowledgements).whenComplete((nothing, fault) -> {
            if (fault == null) {
                toClear.add(waiting);
            } else {
                inFlight.decrementAndGet();
                LOG.warn("{}/{} is left to the relay", waiting.collection(), waiting.documentId(), fault);
            }
        });
    }

    private void clearLoop() {
        List<Waiting> acknowledged = new ArrayList<>();
        while (running || inFlight.get() > 0) {
            try {
                Waiting first = toClear.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                TimeUnit.NANOSECONDS.sleep(properties.clearEvery().toNanos());
                acknowledged.add(first);
                toClear.drainTo(acknowledged, CLEAR_AT_MOST);
                clear(acknowledged);
                acknowledged.clear();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void clear(List<Waiting> acknowledged) {
        try {
            clearing.clear(acknowledged);
        } catch (RuntimeException e) {
            LOG.warn("{} published writes are left to the relay to clear", acknowledged.size(), e);
        } finally {
            inFlight.addAndGet(-acknowledged.size());
        }
    }

    @Override
    public void start() {
        running = true;
        threads.add(startThread("outbox-send", this::sendLoop));
        threads.add(startThread("outbox-clear", this::clearLoop));
    }

    private static Thread startThread(String name, Runnable loop) {
        var thread = new Thread(loop, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void stop() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread.interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after everything that writes. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
