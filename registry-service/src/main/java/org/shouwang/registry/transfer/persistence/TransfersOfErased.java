package org.shouwang.registry.transfer.persistence;

import org.shouwang.registry.erasure.Belongings;
import org.shouwang.registry.transfer.app.Transfers;
import org.springframework.stereotype.Component;

/** Transfers of an erased person go. */
@Component
final class TransfersOfErased implements Belongings {

    private final Transfers transfers;

    TransfersOfErased(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void drop(String personId) {
        transfers.forget(personId);
    }
}
