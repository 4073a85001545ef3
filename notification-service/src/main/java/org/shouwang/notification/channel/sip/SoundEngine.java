package org.shouwang.notification.channel.sip;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that keeps the beat of all lines: 50 packets a second each. It makes good what a stall delayed, up to a point. */
final class SoundEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SoundEngine.class);
    private static final long BEAT = 20_000_000L;
    private static final long MOST_BEHIND = 10 * BEAT;

    private final Set<SoundLine> lines = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::run, "sip-sound");
    private volatile boolean running;

    void open() {
        running = true;
        thread.setDaemon(true);
        thread.start();
    }

    void add(SoundLine line) {
        lines.add(line);
    }

    void remove(SoundLine line) {
        lines.remove(line);
        try {
            line.close();
        } catch (IOException e) {
            LOG.debug("A line could not be closed: {}", e.toString());
        }
    }

    private void run() {
        long next = System.nanoTime();
        while (running) {
            lines.forEach(this::step);
            next += BEAT;
            long now = System.nanoTime();
            if (now - next > MOST_BEHIND) {
                next = now;
            }
            if (next > now) {
                LockSupport.parkNanos(next - now);
            }
        }
    }

    private void step(SoundLine line) {
        try {
            line.step();
        } catch (ClosedChannelException e) {
            lines.remove(line);
        } catch (IOException | RuntimeException e) {
            LOG.warn("A line is silent: {}", e.toString());
        }
    }

    @Override
    public void close() {
        running = false;
        lines.forEach(this::remove);
    }
}
