package org.shouwang.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The configuration each service gets: the same keys a county sets in its own installation. */
final class ServiceSettings {
    private static final String SMPP = "shouwang.notification.smpp.";
    private static final String SIP = "shouwang.notification.sip.";
    private static final String GATEWAY = "shouwang.gateway.";

    private final Ports ports;
    private final Home home;
    private final Secrets secrets;

    ServiceSettings(Ports ports, Home home, Secrets secrets) {
        this.ports = ports;
        this.home = home;
        this.secrets = secrets;
    }

    /** Writes the file of one service and returns where it is. */
    Path write(Part part, Map<String, String> more) {
        Properties properties = new Properties();
        properties.putAll(of(part));
        properties.putAll(more);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path file = secrets.settings(part);
        Home.writeSecret(file, text.toString());
        return file;
    }

    Map<String, String> of(Part part) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("server.port", Integer.toString(ports.of(part)));
        settings.put("spring.mongodb.uri", mongo(part));
        settings.put("spring.kafka.bootstrap-servers", brokers());
        settings.put("spring.cloud.stream.kafka.binder.brokers", brokers());
        settings.put("shouwang.clock.file", home.clockFile().toString());
        settings.put("shouwang.security.jwk-set-uri", address(Part.GATEWAY) + "/oauth2/jwks");
        settings.put("shouwang.encryption.keyset-directory", secrets.keysets().toString());
        if (part == Part.GATEWAY) {
            gateway(settings);
        } else {
            settings.put("shouwang.security.token-uri", address(Part.GATEWAY) + "/oauth2/token");
            settings.put("shouwang.security.client-id", part.process());
            settings.put("shouwang.security.client-secret", secrets.ofClient(part.process()));
        }
        if (part == Part.REGISTRY) {
            settings.put(
                    "shouwang.registry.imports.directory",
                    home.data("registry-imports").toString());
            settings.put("shouwang.registry.webhooks.private-addresses", "true");
        }
        if (part == Part.CARE_ACTIVITY) {
            // nobody answers calls about visits here, and the known answer counts no such call
            settings.put("shouwang.care-activity.confirmation-share", "0");
            // the clock is set by hand here and jumps from day to day: what a day brings shall not wait long to be
            // looked for
            settings.put("shouwang.care-activity.sweep.every", "100ms");
        }
        if (part == Part.NOTIFICATION) {
            notification(settings);
        }
        return settings;
    }

    private void notification(Map<String, String> settings) {
        settings.put("shouwang.notification.registry.base-url", address(Part.REGISTRY));
        settings.put(SMPP + "host", "127.0.0.1");
        settings.put(SMPP + "port", Integer.toString(ports.of(Part.TEXT_CENTRE)));
        settings.put(SMPP + "system-id", "esme");
        settings.put(SMPP + "password", "secret");
        settings.put(SIP + "host", "127.0.0.1");
        settings.put(SIP + "port", Integer.toString(ports.calls()));
    }

    private void gateway(Map<String, String> settings) {
        settings.put(GATEWAY + "token.issuer", address(Part.GATEWAY));
        settings.put(GATEWAY + "token.key-file", secrets.signingKeys().toString());
        settings.put(GATEWAY + "local.smsc-control-url", "http://127.0.0.1:" + ports.textCentreControl());
        for (Part part : Part.services()) {
            if (part != Part.GATEWAY) {
                settings.put(GATEWAY + "services." + part.process().replace("-service", ""), address(part));
            }
        }
        int number = 0;
        for (Secrets.System system : Secrets.systems()) {
            String client = GATEWAY + "clients[" + number++ + "].";
            settings.put(client + "id", system.id());
            settings.put(client + "secret", "{noop}" + secrets.ofClient(system.id()));
            settings.put(client + "roles", String.join(",", system.roles()));
            settings.put(client + "orgs", String.join(",", system.orgs()));
        }
    }

    private String mongo(Part part) {
        return "mongodb://127.0.0.1:%d/%s"
                .formatted(ports.database(), part.process().replace("-service", ""));
    }

    private String brokers() {
        return "127.0.0.1:" + ports.broker();
    }

    private String address(Part part) {
        return "http://127.0.0.1:" + ports.of(part);
    }
}
