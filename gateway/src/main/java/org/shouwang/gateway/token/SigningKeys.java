package org.shouwang.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The RSA keys by which tokens are signed, kept in one file so that a restart keeps every token valid and several
 * gateways can share them. To change keys: put a new one first, keep the old one until its last token has expired.
 */
final class SigningKeys {
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final int BITS = 2048;

    private SigningKeys() {}

    /** Reads the keys of that file; where there is none yet, makes one key and keeps it there for its owner alone. */
    static JWKSet of(Path file) {
        try {
            if (!Files.exists(file)) {
                keep(file, new JWKSet(newKey()));
                log.info("new signing key kept in {}", file);
            }
            warnIfOthersCanRead(file);
            return checked(file, JWKSet.load(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("signing keys cannot be read or made: " + file, e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("not a JWK set with RSA keys: " + file, e);
        }
    }

    private static JWKSet checked(Path file, JWKSet keys) {
        boolean usable = !keys.isEmpty()
                && keys.getKeys().stream()
                        .allMatch(k -> k instanceof RSAKey rsa && rsa.isPrivate() && k.size() >= BITS);
        if (!usable) {
            throw new IllegalStateException("needs private RSA keys of at least " + BITS + " bits: " + file);
        }
        return keys;
    }

    private static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
    }

    private static void keep(Path file, JWKSet keys) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, "keys", ".new", ownerOnly());
        Files.writeString(draft, keys.toString(false));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void warnIfOthersCanRead(Path file) throws IOException {
        if (!posix()) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.contains(PosixFilePermission.OTHERS_READ)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            log.warn("others on this machine can read or change the signing keys; chmod 600 {}", file);
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
