package org.shouwang.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.shouwang.platform.encryption.Keysets;

/** Passwords and keys of one local platform, made at its first start and kept for its owner only. */
public final class Secrets {
    private static final String COUNTY = "990101";
    private static final List<System> SYSTEMS = List.of(
            new System("registry-service", Set.of("SERVICE"), Set.of()),
            new System("care-activity-service", Set.of("SERVICE"), Set.of()),
            new System("notification-service", Set.of("SERVICE"), Set.of()),
            new System("reporting-service", Set.of("SERVICE"), Set.of()),
            new System("county-it", Set.of("IT", "SYSTEM", "CA"), Set.of("*")),
            new System("school-system", Set.of("SYSTEM"), Set.of(COUNTY)));
    private static final List<Person> PEOPLE = List.of(
            new Person("county", "县级管理 county administrator", Set.of("CA", "CE", "IT"), Set.of(COUNTY)),
            new Person("town", "乡镇督导 township supervisor", Set.of("CS", "TW"), Set.of("990101101")),
            new Person("village", "儿童主任、探访员 child director, visitor", Set.of("CD", "EW"), Set.of("990101101201")),
            new Person("teacher", "班主任 class teacher", Set.of("T"), Set.of("9901010001-3-2")));

    private final Path directory;
    private final Properties values = new Properties();

    /** A system that fetches tokens by client credentials. */
    record System(String id, Set<String> roles, Set<String> orgs) {}

    /** Somebody who can log in at the gateway's page. */
    public record Person(String login, String title, Set<String> roles, Set<String> orgs) {}

    Secrets(Home home) {
        this.directory = home.secrets();
        try {
            if (Files.exists(file())) {
                values.load(new StringReader(Files.readString(file())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes those that are missing. */
    void make() {
        int before = values.size();
        SYSTEMS.forEach(system -> made("client." + system.id(), 24));
        PEOPLE.forEach(person -> made("login." + person.login(), 9));
        if (values.size() > before) {
            StringBuilder text = new StringBuilder();
            values.stringPropertyNames().stream()
                    .sorted()
                    .forEach(name -> text.append(name)
                            .append('=')
                            .append(values.getProperty(name))
                            .append('\n'));
            Home.writeSecret(file(), text.toString());
        }
        Keysets.loadOrCreate(keysets());
    }

    private void made(String name, int bytes) {
        if (!values.containsKey(name)) {
            byte[] random = new byte[bytes];
            new SecureRandom().nextBytes(random);
            values.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
    }

    static List<System> systems() {
        return SYSTEMS;
    }

    /** Those who can log in; their accounts are made when the platform is up. */
    public List<Person> people() {
        return new ArrayList<>(PEOPLE);
    }

    /** Secret of a client: one of the services, {@code county-it} or {@code school-system}. */
    public String ofClient(String id) {
        return known("client." + id);
    }

    /** Password of somebody who can log in. */
    public String ofLogin(String login) {
        return known("login." + login);
    }

    private String known(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no such secret: " + name);
        }
        return value;
    }

    /** Where the keys of sealed fields are. */
    Path keysets() {
        return directory.resolve("encryption");
    }

    /** Where the gateway keeps the keys it signs tokens with. */
    Path signingKeys() {
        return directory.resolve("signing-keys.json");
    }

    /** Where the settings of a service go; they hold its secret. */
    Path settings(Part part) {
        return directory.resolve(part.process() + ".properties");
    }

    /** The file with all passwords, for its owner to look at. */
    public Path file() {
        return directory.resolve("passwords.properties");
    }
}
