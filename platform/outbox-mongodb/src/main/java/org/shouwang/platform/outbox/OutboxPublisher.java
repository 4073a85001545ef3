package org.shouwang.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what was just stored, without keeping the writer waiting: one thread sends in the order of the writes and does
 * not wait for each acknowledgement; a second clears what was acknowledged, in bulk. What is lost here (a full queue, a
 * broker away, a crash) is still in the documents, and the relay brings it.
 *
 * <p>Events of one document leave in order: what an earlier write left in it goes first, and once something of it is left to
 * the relay, all that follows is, too.
 */
final class OutboxPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final int CLEAR_AT_MOST = 2_000;

    private final Function<OutboxEntry, CompletableFuture<Void>> sender;
    private final Consumer<List<Waiting>> clearing;
    private final OutboxProperties properties;
    private final BlockingQueue<Waiting> toSend = new LinkedBlockingQueue<>();
    private final BlockingQueue<Waiting> toClear = new LinkedBlockingQueue<>();
    private final Map<String, Flight> flights = new HashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** Writes of one document that are on their way; guarded by the map of all. */
    private static final class Flight {
        private int writes;
        /** Something of this document was left to the relay, so nothing after it may be cleared before it. */
        private boolean broken;
    }

    /**
     * A publisher; it works between start and stop.
     *
     * @param sender gives the broker's acknowledgement of an event
     * @param clearing takes acknowledged events out of their documents
     */
    OutboxPublisher(
            Function<OutboxEntry, CompletableFuture<Void>> sender,
            Consumer<List<Waiting>> clearing,
            OutboxProperties properties) {
        this.sender = sender;
        this.clearing = clearing;
        this.properties = properties;
    }

    void publish(Collection<Waiting> written) {
        synchronized (flights) {
            boolean full = !running || inFlight.get() + written.size() > properties.maxInFlight();
            for (Waiting waiting : written) {
                Flight flight = flights.get(waiting.place());
                if (flight == null && !full) {
                    takeOff(new Flight(), waiting.withEarlier());
                } else if (flight != null && !full && !flight.broken) {
                    takeOff(flight, waiting);
                } else if (flight != null) {
                    flight.broken = true;
                }
            }
        }
    }

    private void takeOff(Flight flight, Waiting waiting) {
        flight.writes++;
        flights.put(waiting.place(), flight);
        inFlight.incrementAndGet();
        toSend.add(waiting);
    }

    private void land(Waiting waiting) {
        synchronized (flights) {
            Flight flight = flights.get(waiting.place());
            if (flight != null && --flight.writes == 0) {
                flights.remove(waiting.place());
            }
        }
        inFlight.decrementAndGet();
    }

    private boolean broken(Waiting waiting) {
        synchronized (flights) {
            Flight flight = flights.get(waiting.place());
            return flight != null && flight.broken;
        }
    }

    private void leaveToRelay(Waiting waiting) {
        synchronized (flights) {
            Flight flight = flights.get(waiting.place());
            if (flight != null) {
                flight.broken = true;
            }
        }
        land(waiting);
    }

    /** How many writes were handed over and are not yet cleared. */
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
        if (broken(waiting)) {
            land(waiting);
            return;
        }
        CompletableFuture<?>[] acknowledgements =
                waiting.entries().stream().map(sender).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(acknowledgements).whenComplete((nothing, fault) -> {
            if (fault == null) {
                toClear.add(waiting);
            } else {
                leaveToRelay(waiting);
                LOG.warn("{} is left to the relay", waiting.place(), fault);
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
                toClear.drainTo(acknowledged, CLEAR_AT_MOST - 1);
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
            clearing.accept(
                    acknowledged.stream().filter(waiting -> !broken(waiting)).toList());
        } catch (RuntimeException e) {
            LOG.warn("{} published writes are left to the relay to clear", acknowledged.size(), e);
        } finally {
            acknowledged.forEach(this::land);
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
