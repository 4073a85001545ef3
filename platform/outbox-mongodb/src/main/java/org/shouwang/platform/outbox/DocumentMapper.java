package org.shouwang.platform.outbox;

import org.bson.Document;

/**
 * How a state is written to a document and read back, by hand: the hot path pays for no reflection.
 *
 * @param <S> an immutable state record
 */
public interface DocumentMapper<S> {

    /** @return the id of the state, used as {@code _id} */
    String id(S state);

    /** @return a new mutable document without {@code _id} and without the names in {@link Fields} */
    Document write(S state);

    /** @return the state in a stored document, which has {@code _id} and the fields of {@link Fields} too */
    S read(Document document);
}
