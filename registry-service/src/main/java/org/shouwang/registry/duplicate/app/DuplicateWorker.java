package org.shouwang.registry.duplicate.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.config.DuplicateProperties;
import org.shouwang.registry.duplicate.PersonMerge;
import org.shouwang.registry.duplicate.app.Checks.Check;
import org.shouwang.registry.duplicate.app.Checks.Scan;
import org.shouwang.registry.imports.app.Imports;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * In the background: goes on with merges somebody left, compares whoever was registered or changed, and everybody when asked
 * to. Comparing waits while an import runs, which needs the machine for itself.
 */
@Component
final class DuplicateWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateWorker.class);
    private static final int MERGES = 20;

    private final Checks checks;
    private final FindDuplicates finding;
    private final CarryOutMerge carrying;
    private final Merges merges;
    private final People people;
    private final Imports imports;
    private final DuplicateProperties properties;
    private final Clock clock;
    private final InstantSource wall;
    private volatile boolean running;
    private @Nullable Thread thread;

    DuplicateWorker(
            Checks checks,
            FindDuplicates finding,
            CarryOutMerge carrying,
            Merges merges,
            People people,
            Imports imports,
            DuplicateProperties properties,
            Clock clock,
            @Qualifier("wall") InstantSource wall,
            MeterRegistry metrics) {
        this.checks = checks;
        this.finding = finding;
        this.carrying = carrying;
        this.merges = merges;
        this.people = people;
        this.imports = imports;
        this.properties = properties;
        this.clock = clock;
        this.wall = wall;
        Gauge.builder("registry.duplicates.waiting", checks, Checks::waiting)
                .description("people registered or changed, not yet compared")
                .register(metrics);
    }

    @Override
    public void start() {
        running = true;
        Thread worker = new Thread(this::work, "duplicates");
        worker.setDaemon(true);
        worker.start();
        thread = worker;
    }

    private void work() {
        while (running) {
            boolean more = false;
            try {
                takeUp();
                more = imports.waiting() == 0 && (compareNext() | scanNext());
            } catch (RuntimeException e) {
                LOG.warn("Looking for duplicates stopped and will be taken up again: {}", e.toString());
            }
            if (!more && !pause()) {
                return;
            }
        }
    }

    private boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(properties.poll().toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Merges nobody moved for a while; and those too old to be undone are forgotten. */
    private void takeUp() {
        for (Loaded<PersonMerge> merge : merges.openSince(wall.instant().minus(properties.takeUpAfter()), MERGES)) {
            LOG.info(
                    "Merge {} is taken up in phase {}",
                    merge.id(),
                    merge.state().phase());
            carrying.toTheEnd(merge.id());
        }
        merges.forget(clock.instant().minus(properties.undoWithin()));
    }

    private boolean compareNext() {
        List<Check> next = checks.next(properties.batchSize());
        if (next.isEmpty()) {
            return false;
        }
        try {
            finding.check(next.stream().map(Check::personId).toList());
        } catch (RuntimeException e) {
            LOG.warn("People are compared one by one: {}", e.toString());
            next.forEach(this::compareAlone);
        }
        checks.done(next);
        return true;
    }

    private void compareAlone(Check check) {
        try {
            finding.check(List.of(check.personId()));
        } catch (RuntimeException e) {
            LOG.error("Person {} cannot be compared: {}", check.personId(), e.toString());
        }
    }

    private boolean scanNext() {
        Scan scan = checks.scan();
        if (scan == null || scan.finishedAt() != null) {
            return false;
        }
        List<Loaded<Person>> page = people.after(scan.after(), properties.batchSize());
        if (page.isEmpty()) {
            checks.move(
                    scan,
                    new Scan(scan.id(), scan.by(), scan.startedAt(), scan.after(), scan.checked(), clock.instant()));
            LOG.info("Everybody was compared: {}", scan.checked());
            return false;
        }
        finding.check(page.stream().map(Loaded::id).toList());
        String last = page.get(page.size() - 1).id();
        checks.move(scan, new Scan(scan.id(), scan.by(), scan.startedAt(), last, scan.checked() + page.size(), null));
        return true;
    }

    @Override
    public void stop() {
        running = false;
        Thread worker = thread;
        if (worker != null) {
            worker.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
