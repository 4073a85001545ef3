package org.shouwang.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.phone.PhoneSimulator;
import org.shouwang.platform.embedded.EmbeddedMongoServer;
import org.shouwang.smsc.SmscSimulator;

/** Command lines of the processes of one platform. */
record Commands(PlatformSettings settings, Home home) {

    ProcessSpec of(Part part, @Nullable BootJar jar, Secrets secrets) {
        String marker = "-Dshouwang.process=%s@%s".formatted(part.process(), home.directory());
        List<String> command = new ArrayList<>(List.of(Java.executable(), marker));
        command.addAll(Java.arguments(part, settings.load()));
        command.addAll(jar == null ? infrastructure(part) : service(jar, secrets.settings(part)));
        return new ProcessSpec(
                part,
                command,
                Map.of("SHOUWANG_HOME", home.directory().toString()),
                marker,
                home.log(part),
                home.processId(part),
                readiness(part),
                Duration.ofSeconds(30));
    }

    private static List<String> service(BootJar jar, Path file) {
        List<String> command = new ArrayList<>(jar.command());
        command.add(settingsArgument(file));
        return command;
    }

    static String settingsArgument(Path file) {
        return "--spring.config.additional-location=" + file.toUri();
    }

    private List<String> infrastructure(Part part) {
        List<String> command = new ArrayList<>(
                List.of("-Dlogback.configurationFile=local-logback.xml", "-cp", System.getProperty("java.class.path")));
        String port = Integer.toString(settings.ports().of(part));
        switch (part) {
            case DATABASE -> {
                command.addAll(List.of(EmbeddedMongoServer.class.getName(), "--port", port));
                command.addAll(
                        settings.memoryDatabase()
                                ? List.of("--memory")
                                : List.of("--data-dir", home.data("mongo").toString()));
            }
            case BROKER ->
                command.addAll(List.of(
                        KafkaBroker.class.getName(), port, home.data("kafka").toString()));
            case TEXT_CENTRE ->
                command.addAll(List.of(
                        SmscSimulator.class.getName(),
                        "--port",
                        port,
                        "--control-port",
                        Integer.toString(settings.ports().textCentreControl()),
                        "--data-dir",
                        home.data("smsc").toString()));
            case TELEPHONES ->
                command.addAll(List.of(
                        PhoneSimulator.class.getName(),
                        "--port",
                        Integer.toString(settings.ports().calls()),
                        "--control-port",
                        port,
                        "--data-dir",
                        home.data("phones").toString()));
            default -> throw new IllegalArgumentException(part.name());
        }
        return command;
    }

    private Readiness readiness(Part part) {
        int port = settings.ports().of(part);
        return part.service()
                ? Readiness.answering(URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                : Readiness.listening(port);
    }
}
