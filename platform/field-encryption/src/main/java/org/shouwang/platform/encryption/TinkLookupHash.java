package org.shouwang.platform.encryption;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** HMAC-SHA256 as a pseudo-random function from a Tink keyset. */
final class TinkLookupHash implements LookupHash {

    private static final int BYTES = 32;

    private final PrfSet prf;

    TinkLookupHash(PrfSet prf) {
        this.prf = prf;
    }

    @Override
    public String of(String field, String normalised) {
        try {
            byte[] input = (field + "\u001f" + normalised).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(prf.computePrimary(input, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A look-up hash could not be computed", e);
        }
    }
}
