package org.shouwang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;

/**
 * The whole platform on this machine: real broker, database, text centre simulator and the five services, each a process
 * of its own. For the launcher, the demo, end-to-end tests and the bench.
 */
public final class Platform implements AutoCloseable {
    private static final int ARCHIVED_AT_ONCE = 2;
    private static final long NEEDED_MEMORY = 2_000L << 20;

    private final PlatformSettings settings;
    private final Home home;
    private final Secrets secrets;
    private final LocalClock clock;
    private final Topics topics;
    private final ServiceSettings serviceSettings;
    private final Map<Part, ManagedProcess> processes = new EnumMap<>(Part.class);
    private final Map<Part, BootJar> jars = new EnumMap<>(Part.class);
    private final Progress progress;

    /** A platform, running or not. Nothing is started yet. */
    public Platform(PlatformSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.home = new Home(settings.home());
        this.secrets = new Secrets(home);
        this.clock = new LocalClock(home.clockFile());
        this.topics = Topics.read(settings.root().resolve("deploy/topics/topics.yml"));
        this.serviceSettings = new ServiceSettings(settings.ports(), home, secrets);
        for (Part part : Part.services()) {
            jars.put(part, new BootJar(settings.root(), part));
        }
        for (Part part : Part.values()) {
            processes.put(part, new ManagedProcess(commands().of(part, jars.get(part), secrets)));
        }
    }

    /**
     * Starts everything in order and waits until it is ready.
     *
     * @throws LocalProblem if a port is taken, memory is short or a part does not start
     */
    public Platform start() {
        requireStopped();
        settings.ports().requireFree();
        requireMemory();
        jars.values().forEach(BootJar::requireBuilt);
        long begin = System.nanoTime();
        startInfrastructure();
        prepareServices();
        startServices();
        makeAccounts();
        progress.step(
                "全部就绪，用时 %.1f 秒".formatted(seconds(begin)),
                "everything is ready after %.1f s".formatted(seconds(begin)));
        return this;
    }

    /** Whether any of its processes runs. */
    public boolean running() {
        return processes.values().stream().anyMatch(ManagedProcess::alive);
    }

    /** @throws LocalProblem if any of its processes runs */
    public void requireStopped() {
        if (running()) {
            throw new LocalProblem(
                    "平台已在运行：用 ./shouwang status%1$s 查看，用 ./shouwang down%1$s 停止。".formatted(where()),
                    "The platform is running already: see ./shouwang status%1$s, stop it with ./shouwang down%1$s."
                            .formatted(where()));
        }
    }

    /** The option that names this platform, where it is not the usual one. */
    private String where() {
        return settings.home().equals(PlatformSettings.usual().home())
                ? ""
                : " --home " + settings.root().relativize(settings.home());
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void requireMemory() {
        long available = Memory.available();
        if (available < NEEDED_MEMORY) {
            throw new LocalProblem(
                    "可用内存只有 %d MB，至少需要 %d MB。".formatted(available >> 20, NEEDED_MEMORY >> 20),
                    "Only %d MB of memory are available; %d MB are needed."
                            .formatted(available >> 20, NEEDED_MEMORY >> 20));
        }
    }

    /** Starts broker, database and text centre simulator, and makes the topics. */
    public void startInfrastructure() {
        home.make();
        secrets.make();
        long begin = System.nanoTime();
        progress.step("正在启动消息服务、数据库、短信中心模拟器…", "starting broker, database, text centre simulator");
        each(infrastructure(), ManagedProcess::start);
        each(infrastructure(), process -> process.awaitReady(settings.patience()));
        int made = topics.create(brokers(), topics.partitions(), (short) 1);
        progress.step(
                "基础设施就绪（%.1f 秒），新建主题 %d 个".formatted(seconds(begin), made),
                "infrastructure ready after %.1f s, %d topics made".formatted(seconds(begin), made));
    }

    private List<Part> infrastructure() {
        return Part.infrastructure().stream()
                .filter(part -> part != Part.TELEPHONES || settings.telephones())
                .toList();
    }

    private void prepareServices() {
        Map<Part, Path> files = new EnumMap<>(Part.class);
        jars.keySet().forEach(part -> files.put(part, serviceSettings.write(part, settings.more())));
        List<Map.Entry<Part, BootJar>> missing = jars.entrySet().stream()
                .filter(entry -> !entry.getValue().prepared())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        progress.step(
                "首次启动：为 %d 个服务建立类归档…".formatted(missing.size()),
                "first start: archiving the classes of %d services".formatted(missing.size()));
        ForkJoinPool pool = new ForkJoinPool(ARCHIVED_AT_ONCE);
        try {
            pool.submit(() -> missing.parallelStream()
                            .forEach(entry -> entry.getValue().prepare(files.get(entry.getKey()))))
                    .join();
        } finally {
            pool.shutdown();
        }
        missing.forEach(entry -> processes.put(
                entry.getKey(), new ManagedProcess(commands().of(entry.getKey(), entry.getValue(), secrets))));
    }

    private Commands commands() {
        return new Commands(settings, home);
    }

    private void startServices() {
        progress.step("正在启动五个服务…", "starting the five services");
        each(Part.services(), ManagedProcess::start);
        List<Part> waiting = new ArrayList<>(Part.services());
        long begin = System.nanoTime();
        for (Part part : waiting) {
            process(part).awaitReady(settings.patience());
            progress.step(
                    "%s就绪（%.1f 秒）".formatted(part.chinese(), seconds(begin)),
                    "%s ready after %.1f s".formatted(part.english(), seconds(begin)));
        }
    }

    private void makeAccounts() {
        new Accounts(api(), secrets).make();
    }

    /** Stops everything that runs: first what takes requests, then the other services, last what they run on. */
    public void stop() {
        if (!running()) {
            return;
        }
        progress.step("正在停止…", "stopping");
        process(Part.GATEWAY).stop();
        stopTogether(List.of(Part.CARE_ACTIVITY, Part.NOTIFICATION, Part.REPORTING));
        process(Part.REGISTRY).stop();
        stopTogether(Part.infrastructure());
        progress.step("已停止，数据保留在 %s".formatted(home.directory()), "stopped; the data stay in " + home.directory());
    }

    private void stopTogether(List<Part> parts) {
        List<Thread> threads = parts.stream()
                .map(part -> new Thread(process(part)::stop, "stop-" + part.process()))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void each(List<Part> parts, Consumer<ManagedProcess> action) {
        parts.stream().map(this::process).forEach(action);
    }

    /** Stops everything. */
    @Override
    public void close() {
        stop();
    }

    /** Removes all data of this platform; it must be stopped. Secrets stay. */
    public void forget() {
        requireStopped();
        Path data = home.directory().resolve("data");
        try (var files = Files.exists(data) ? Files.walk(data) : java.util.stream.Stream.<Path>empty()) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clock.reset();
    }

    /** One of its processes, to kill or restart it. */
    public ManagedProcess process(Part part) {
        ManagedProcess process = processes.get(part);
        if (process == null) {
            throw new IllegalArgumentException(part.name());
        }
        return process;
    }

    /** Address of a service; of the text centre simulator its HTTP control. */
    public URI address(Part part) {
        int port = part == Part.TEXT_CENTRE
                ? settings.ports().textCentreControl()
                : settings.ports().of(part);
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The gateway's address: the one public door. */
    public URI gateway() {
        return address(Part.GATEWAY);
    }

    /** Kafka's bootstrap servers. */
    public String brokers() {
        return "127.0.0.1:" + settings.ports().broker();
    }

    /** Where the database listens, without a database name. */
    public String mongoUri() {
        return "mongodb://127.0.0.1:" + settings.ports().database();
    }

    /** Business time of all services. */
    public LocalClock clock() {
        return clock;
    }

    /** Client secrets and passwords. */
    public Secrets secrets() {
        return secrets;
    }

    /** Calls through the gateway as a client. */
    public Api api() {
        return new Api(gateway(), secrets);
    }

    /** Waits until nothing is left to do. */
    public Quiet quiet() {
        return new Quiet(this, topics, progress);
    }

    /** Who listens to what the launcher tells. */
    public Progress progress() {
        return progress;
    }

    /** How it runs. */
    public PlatformSettings settings() {
        return settings;
    }

    /** How long a part may take until it is ready. */
    public Duration patience() {
        return settings.patience();
    }
}
