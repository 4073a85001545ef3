package org.shouwang.platform.encryption;

/** Seals single fields. The same text sealed twice looks different each time; search goes through {@link LookupHash}. */
public interface FieldCipher {

    /**
     * @param context what the field is, such as {@code person.idNumber}; a value sealed for one field cannot be opened as another
     * @return base64url text that begins with the version of the form
     */
    String encrypt(String plain, String context);

    /** @throws IllegalStateException when it was altered, sealed for another context, or under an unknown key */
    String decrypt(String sealed, String context);
}
