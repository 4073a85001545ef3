package org.shouwang.smsc;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A short-message centre on loopback: takes binds and submits, answers, brings receipts and replies, keeps an
 * append-only log of everything it accepted. As a process:
 * {@code SmscSimulator --port 2775 --control-port 2780 --data-dir DIR}.
 */
public final class SmscSimulator implements AutoCloseable {

    private final SubmitLog log;
    private final Handsets handsets = new Handsets();
    private final Exchange exchange;
    private final ControlServer control;

    private SmscSimulator(SmscSettings settings) {
        log = new SubmitLog(settings.dataDir());
        exchange = new Exchange(settings, log, handsets);
        exchange.resume();
        exchange.links().open();
        control = new ControlServer(this, settings.controlPort());
    }

    /** Starts listening; takes up an existing log in the data folder. */
    public static SmscSimulator start(SmscSettings settings) {
        return new SmscSimulator(settings);
    }

    /** SMPP port listened on. */
    public int port() {
        return exchange.links().port();
    }

    /** HTTP control port listened on. */
    public int controlPort() {
        return control.port();
    }

    /** Texts as the handsets show them, newest first; of one number when given. */
    public List<HandsetText> texts(@Nullable String to, int limit) {
        return handsets.latest(to, limit);
    }

    /** What was seen so far. */
    public Counts counts() {
        return exchange.counts();
    }

    /** Somebody writes a text on the handset {@code from} to the number {@code to}. */
    public void reply(String from, String to, String text) {
        exchange.desk().reply(from, to, text);
    }

    /** Cuts every link; returns how many there were. */
    public int drop() {
        return exchange.links().drop();
    }

    @Override
    public void close() {
        control.close();
        exchange.links().close();
        exchange.desk().close();
        log.close();
    }

    /** Runs until it is stopped. Prints nothing but its log lines. */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("logback.configurationFile", "smsc-logback.xml");
        Logger log = LoggerFactory.getLogger(SmscSimulator.class);
        Map<String, String> options = options(args);
        SmscSettings settings = SmscSettings.local(Path.of(options.getOrDefault("data-dir", "smsc-data")))
                .onPorts(number(options, "port", 2775), number(options, "control-port", 2780))
                .atMostPerSecond(number(options, "per-second", 0));
        SmscSimulator smsc = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(smsc::close, "smsc-stop"));
        log.info("SMPP on 127.0.0.1:{}, control on http://127.0.0.1:{}", smsc.port(), smsc.controlPort());
        new CountDownLatch(1).await();
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (!args[i].startsWith("--")) {
                throw new IllegalArgumentException("unknown option " + args[i]);
            }
            options.put(args[i].substring(2), args[i + 1]);
        }
        return options;
    }

    private static int number(Map<String, String> options, String name, int fallback) {
        String text = options.get(name);
        return text == null ? fallback : Integer.parseInt(text);
    }
}
