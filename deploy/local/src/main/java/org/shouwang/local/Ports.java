package org.shouwang.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The loopback ports of one platform.
 *
 * @param services first port of the five services: gateway, then registry, care activity, notification, reporting
 * @param broker Kafka; its controller listens on the next port
 * @param database MongoDB protocol
 * @param textCentre SMPP
 * @param textCentreControl HTTP control of the text centre simulator
 * @param telephones HTTP control of the telephones; they are called at the next port, over UDP
 */
public record Ports(int services, int broker, int database, int textCentre, int textCentreControl, int telephones) {
    private static final int SPAN = 40;

    /** The ports everybody knows: 8080…8084, 19092, 27117, 2775, 2780, 5080 and 5081. */
    public static Ports usual() {
        return new Ports(8080, 19_092, 27_117, 2775, 2780, 5080);
    }

    /** All ports from one base: services at base…base+4, broker +10, database +20, text centre +30 and +31, telephones +32 and +33. */
    public static Ports from(int base) {
        return new Ports(base, base + 10, base + 20, base + 30, base + 31, base + 32);
    }

    /** A base whose ports are all free at the moment, for tests that run beside other things. */
    public static Ports free() {
        for (int attempt = 0; attempt < 100; attempt++) {
            Ports ports = from(ThreadLocalRandom.current().nextInt(20_000, 30_000) / SPAN * SPAN);
            if (ports.all().values().stream().allMatch(Ports::available)) {
                return ports;
            }
        }
        throw new LocalProblem("找不到可用的端口。", "No free range of ports was found.");
    }

    /** Port of a part. */
    public int of(Part part) {
        return switch (part) {
            case GATEWAY -> services;
            case REGISTRY -> services + 1;
            case CARE_ACTIVITY -> services + 2;
            case NOTIFICATION -> services + 3;
            case REPORTING -> services + 4;
            case BROKER -> broker;
            case DATABASE -> database;
            case TEXT_CENTRE -> textCentre;
            case TELEPHONES -> telephones;
        };
    }

    /** Where the telephones are called. */
    int calls() {
        return telephones + 1;
    }

    /** Every port with the one who uses it. */
    Map<String, Integer> all() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            ports.put(part.process(), of(part));
        }
        ports.put("kafka controller", broker + 1);
        ports.put("smsc control", textCentreControl);
        ports.put("phones sip", calls());
        return ports;
    }

    /** @throws LocalProblem naming the first port somebody else listens on */
    void requireFree() {
        all().forEach((user, port) -> {
            if (!available(port)) {
                throw new LocalProblem(
                        "端口 %d（%s）已被占用：请先停止占用它的程序，或用 --port-base 另选一组端口。".formatted(port, user),
                        "Port %d (%s) is in use: stop what uses it, or choose other ports with --port-base."
                                .formatted(port, user));
            }
        });
    }

    static boolean available(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
