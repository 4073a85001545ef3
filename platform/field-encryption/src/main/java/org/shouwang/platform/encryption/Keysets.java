package org.shouwang.platform.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The two keysets of an installation, in one directory: {@code fields.json} seals, {@code lookup.json} hashes. Whoever holds
 * the directory can read everything sealed: keep it apart from database backups.
 */
public final class Keysets {

    private static final String FIELDS = "fields.json";
    private static final String LOOKUP = "lookup.json";

    private final KeysetHandle fields;
    private final KeysetHandle lookup;

    private Keysets(KeysetHandle fields, KeysetHandle lookup) {
        this.fields = fields;
        this.lookup = lookup;
    }

    /** Makes new keysets in {@code directory} unless they are there; readable by their owner only. */
    public static Keysets loadOrCreate(Path directory) {
        if (!Files.exists(directory.resolve(FIELDS))) {
            Keysets made = create();
            write(directory, FIELDS, made.fields);
            write(directory, LOOKUP, made.lookup);
        }
        return load(directory);
    }

    /** @throws IllegalStateException with what is wrong, never with key material */
    public static Keysets load(Path directory) {
        register();
        return new Keysets(read(directory.resolve(FIELDS)), read(directory.resolve(LOOKUP)));
    }

    /** @return keysets that live in memory only, for tests */
    public static Keysets create() {
        register();
        try {
            return new Keysets(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Keys could not be made", e);
        }
    }

    public FieldCipher fieldCipher() {
        try {
            return new TinkFieldCipher(fields.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset for fields cannot be used", e);
        }
    }

    public LookupHash lookupHash() {
        try {
            return new TinkLookupHash(lookup.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset for look-up cannot be used", e);
        }
    }

    private static void register() {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink could not be set up", e);
        }
    }

    private static KeysetHandle read(Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No usable keyset in " + file.getFileName(), e);
        }
    }

    private static void write(Path directory, String name, KeysetHandle keyset) {
        try {
            Files.createDirectories(directory);
            Path file = directory.resolve(name);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()),
                    Set.of(StandardOpenOption.WRITE).toArray(StandardOpenOption[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A keyset could not be written", e);
        }
    }
}
