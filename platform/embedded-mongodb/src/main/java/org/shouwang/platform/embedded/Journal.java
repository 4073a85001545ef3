package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.bson.Document;

/**
 * Hears of every change of a document, in the order of the changes of that document, and is told when a command is
 * about to be answered.
 */
interface Journal {
    /** Keeps nothing: the data live and die with the process. */
    Journal NONE = new Journal() {
        @Override
        public void put(String namespace, Document document) {}

        @Override
        public void remove(String namespace, Document document) {}

        @Override
        public void drop(String namespace) {}

        @Override
        public void commit() {}
    };

    /** The document is now so. */
    void put(String namespace, Document document);

    /** The document is gone. */
    void remove(String namespace, Document document);

    /** The collection is gone with all its documents. */
    void drop(String namespace);

    /** Everything heard so far must be safe from the end of this process before this returns. */
    void commit();
}
