package org.shouwang.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Closed loop: each client sends its next request when the last is answered, until the time is up. */
final class Loop {

    /** One client's request; it may take several exchanges, which are timed as one. */
    interface Request {
        /** Sends it and returns how many records it carried; throws when the answer was not good. */
        int send(Wire wire) throws Exception;
    }

    /** Thrown by a request when its client has nothing more to send before the time is up. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /**
     * What a run gave.
     *
     * @param records records in good answers
     * @param errors requests that failed
     * @param firstError words of the first failure, empty when there was none
     * @param seconds how long it really took
     * @param clientCpu share of one core that this process used
     */
    record Run(long records, long errors, String firstError, double seconds, double clientCpu, Latencies latencies) {
        double perSecond() {
            return records / seconds;
        }
    }

    private final int port;

    Loop(int port) {
        this.port = port;
    }

    /** Runs with so many clients for so long; {@code requests} makes each client's endless source of requests. */
    Run run(int clients, Duration time, IntFunction<Request> requests) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + time.toNanos();
        long started = System.nanoTime();
        long cpu = Machine.ownCpuNanos();
        List<Callable<Client>> tasks = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Client one = new Client(requests.apply(client));
            tasks.add(() -> one.until(deadline, port));
        }
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Latencies all = new Latencies();
            long records = 0;
            long errors = 0;
            String firstError = "";
            for (Future<Client> done : threads.invokeAll(tasks)) {
                Client client = done.get();
                all.addAll(client.latencies);
                records += client.records;
                errors += client.errors;
                firstError = firstError.isEmpty() ? client.firstError : firstError;
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            double share = (Machine.ownCpuNanos() - cpu) / 1e9 / seconds;
            return new Run(records, errors, firstError, seconds, share, all);
        } finally {
            threads.shutdownNow();
        }
    }

    private static final class Client {
        private final Request request;
        private final Latencies latencies = new Latencies();
        private long records;
        private long errors;
        private String firstError = "";

        private Client(Request request) {
            this.request = request;
        }

        private Client until(long deadline, int port) {
            try (Wire wire = new Wire(port)) {
                while (System.nanoTime() < deadline && errors < 1000) {
                    long sent = System.nanoTime();
                    try {
                        records += request.send(wire);
                        latencies.add(System.nanoTime() - sent);
                    } catch (Enough e) {
                        return this;
                    } catch (Exception e) {
                        errors++;
                        firstError = firstError.isEmpty() ? String.valueOf(e.getMessage()) : firstError;
                    }
                }
            }
            return this;
        }
    }
}
