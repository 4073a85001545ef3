package org.shouwang.platform.outbox;

import org.springframework.dao.TransientDataAccessException;

/** Too many events of one document wait for the broker; the command may be tried again later. */
public final class OutboxFullException extends TransientDataAccessException {

    public OutboxFullException(String collection, String id) {
        super(collection + "/" + id + " has too many unpublished events");
    }
}
