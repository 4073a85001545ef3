package org.shouwang.registry.person;

/** Port to what encrypts and hashes; the domain holds no key. */
public interface Sealer {

    /** The value encrypted for this field, with its keyed hash. */
    Sealed seal(String field, String plain);

    /** Keyed hash of a value for this field. */
    String hash(String field, String plain);

    /** Opens a value sealed for this field. */
    String open(String field, Sealed sealed);
}
