package org.shouwang.platform.encryption;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** AES-256-GCM with rotating keys from a Tink keyset; the context is authenticated with the text. */
final class TinkFieldCipher implements FieldCipher {

    private static final String FORM = "1.";

    private final Aead aead;

    TinkFieldCipher(Aead aead) {
        this.aead = aead;
    }

    @Override
    public String encrypt(String plain, String context) {
        try {
            byte[] sealed = aead.encrypt(bytes(plain), bytes(context));
            return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A field could not be sealed", e);
        }
    }

    @Override
    public String decrypt(String sealed, String context) {
        if (!sealed.startsWith(FORM)) {
            throw new IllegalStateException("Not a sealed field");
        }
        try {
            byte[] opened =
                    aead.decrypt(Base64.getUrlDecoder().decode(sealed.substring(FORM.length())), bytes(context));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("A sealed field cannot be opened", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
