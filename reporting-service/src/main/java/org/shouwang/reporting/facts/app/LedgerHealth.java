package org.shouwang.reporting.facts.app;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready once the ledger is filled. */
@Component("ledgerHealthIndicator")
class LedgerHealth implements HealthIndicator {
    private final FillLedger filling;

    LedgerHealth(FillLedger filling) {
        this.filling = filling;
    }

    @Override
    public Health health() {
        return filling.filled() ? Health.up().build() : Health.outOfService().build();
    }
}
