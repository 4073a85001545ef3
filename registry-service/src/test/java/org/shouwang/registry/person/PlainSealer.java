package org.shouwang.registry.person;

import java.util.concurrent.atomic.AtomicInteger;

/** Seals by marking: every sealing looks different, equal values have equal hashes. */
public final class PlainSealer implements Sealer {

    private final AtomicInteger nonce = new AtomicInteger();

    @Override
    public Sealed seal(String field, String plain) {
        return new Sealed(field + "#" + nonce.incrementAndGet() + "#" + plain, hash(field, plain));
    }

    @Override
    public String hash(String field, String plain) {
        return "%016x%016x".formatted((field + plain).hashCode(), plain.hashCode());
    }

    @Override
    public String open(String field, Sealed sealed) {
        if (!sealed.text().startsWith(field + "#")) {
            throw new IllegalStateException("sealed for another field");
        }
        return sealed.text().split("#", 3)[2];
    }
}
