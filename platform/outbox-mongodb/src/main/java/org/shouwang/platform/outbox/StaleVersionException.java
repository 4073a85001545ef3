package org.shouwang.platform.outbox;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody changed the document since it was read; read again and decide again. */
public final class StaleVersionException extends OptimisticLockingFailureException {

    public StaleVersionException(String collection, String id) {
        super(collection + "/" + id + " has moved on");
    }
}
