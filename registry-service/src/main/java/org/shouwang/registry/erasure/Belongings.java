package org.shouwang.registry.erasure;

/**
 * What a part of this service keeps of people outside the person's own document: scans, duplicates, consents, households.
 * Each such part is one bean of this type; all of them are called, in any order, when a person is erased.
 */
public interface Belongings {

    /**
     * Takes away everything of a person. The person's own document is a tombstone by then. May be called again, also after it
     * was done, and by two processes at once; an exception has it called again later.
     */
    void drop(String personId);
}
