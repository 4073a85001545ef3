package org.shouwang.platform.embedded;

/** Where the data of a server live. */
interface Storage extends AutoCloseable {
    /** The databases, with whatever an earlier run left. */
    IndexedBackend backend();

    @Override
    void close();

    /** Data that end with the process. */
    static Storage memory() {
        IndexedBackend backend = new IndexedBackend(Journal.NONE, Stored.nothing());
        return new Storage() {
            @Override
            public IndexedBackend backend() {
                return backend;
            }

            @Override
            public void close() {}
        };
    }
}
