package org.shouwang.notification.reminder.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects single items for some milliseconds and works them off together, one batch at a time. */
final class Batches<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int MOST = 500;
    private static final int GATHER_MS = 3;
    private static final int AGAIN_MS = 500;

    private record Item<T>(T value, CompletableFuture<Void> done) {}

    private final BlockingQueue<Item<T>> queue = new LinkedBlockingQueue<>();
    private final Consumer<List<T>> work;
    private final boolean untilItWorks;
    private final Thread worker;
    private volatile boolean running = true;

    /** @param untilItWorks whether a batch that fails is tried again for ever (else its items are told) */
    Batches(String name, boolean untilItWorks, Consumer<List<T>> work) {
        this.work = work;
        this.untilItWorks = untilItWorks;
        this.worker = new Thread(this::loop, name);
        worker.setDaemon(true);
        worker.start();
    }

    CompletableFuture<Void> add(T value) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        queue.add(new Item<>(value, done));
        return done;
    }

    int size() {
        return queue.size();
    }

    @Override
    public void close() {
        running = false;
        try {
            worker.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker.interrupt();
    }

    private void loop() {
        while (running || !queue.isEmpty()) {
            try {
                Item<T> first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    TimeUnit.MILLISECONDS.sleep(GATHER_MS);
                    List<Item<T>> batch = new ArrayList<>(List.of(first));
                    queue.drainTo(batch, MOST - 1);
                    run(batch);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void run(List<Item<T>> batch) throws InterruptedException {
        while (true) {
            try {
                work.accept(batch.stream().map(Item::value).toList());
                batch.forEach(item -> item.done().complete(null));
                return;
            } catch (RuntimeException e) {
                LOG.warn("a batch of {} failed", batch.size(), e);
                if (!untilItWorks || !running) {
                    batch.forEach(item -> item.done().completeExceptionally(e));
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(AGAIN_MS);
            }
        }
    }
}
