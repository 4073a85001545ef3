package org.shouwang.registry.household.app;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.household.Household;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.app.DivisionFollower;
import org.springframework.stereotype.Component;

/** Households go over to the code that takes over from their village's. What is done is no longer found under the old one. */
@Component
final class MoveHouseholds implements DivisionFollower {

    private static final int AT_ONCE = 200;

    private final Households households;

    MoveHouseholds(Households households) {
        this.households = households;
    }

    @Override
    public void follow(String old, Organisation next, LocalDate on) {
        List<Loaded<Household>> page;
        String after = "";
        do {
            page = households.inVillage(old, after, AT_ONCE);
            for (Loaded<Household> one : page) {
                households.change(one, one.state().in(next.code(), next.orgs()));
                after = one.id();
            }
        } while (page.size() == AT_ONCE);
    }
}
