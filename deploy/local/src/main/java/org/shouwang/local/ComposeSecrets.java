package org.shouwang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.shouwang.platform.encryption.Keysets;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * The secrets of an installation on containers, one file each. The directory is for its owner only; the files in it can
 * be read by all, since a container's user must read what is mounted into it.
 */
public record ComposeSecrets(Path directory) {
    private static final int RANDOM_BYTES = 24;
    /** Passwords that providers of texts and calls give; they cannot be made here. */
    private static final List<String> OF_PROVIDERS = List.of("smpp-password", "sip-password");

    /** Makes those that are missing; never changes one that is there. */
    public void make() {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            for (String name :
                    new String[] {"mongo-key", "mongo-root-password", "mongo.password", "grafana-password"}) {
                write(name, random());
            }
            StringBuilder clients = new StringBuilder();
            int number = 0;
            for (Secrets.System system : Secrets.systems()) {
                write(system.id(), random());
                String client = "shouwang.gateway.clients[" + number++ + "].";
                clients.append(client).append("id=").append(system.id()).append('\n');
                clients.append(client)
                        .append("secret=")
                        .append(hash(system.id()))
                        .append('\n');
                clients.append(client)
                        .append("roles=")
                        .append(String.join(",", system.roles()))
                        .append('\n');
                clients.append(client)
                        .append("orgs=")
                        .append(String.join(",", system.orgs()))
                        .append('\n');
            }
            write("gateway-clients.properties", clients.toString());
            for (String provider : OF_PROVIDERS) {
                write(provider, "");
            }
            Keysets.loadOrCreate(directory);
            for (String name : new String[] {"fields.json", "lookup.json"}) {
                Files.setPosixFilePermissions(directory.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String hash(String system) throws IOException {
        return "{bcrypt}" + BCrypt.hashpw(Files.readString(directory.resolve(system)), BCrypt.gensalt());
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
