package org.shouwang.registry.workgroup.app;

import java.time.LocalDate;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.app.DivisionFollower;
import org.shouwang.registry.workgroup.WorkGroup;
import org.springframework.stereotype.Component;

/**
 * A work group goes on under the code that takes over, with its terms, unless there is one already; under the old code it ends the
 * day before. First the one, then the other: whoever does it again finds what is left to do.
 */
@Component
final class MoveWorkGroups implements DivisionFollower {

    private final WorkGroups groups;

    MoveWorkGroups(WorkGroups groups) {
        this.groups = groups;
    }

    @Override
    public void follow(String old, Organisation next, LocalDate on) {
        groups.find(old).ifPresent(found -> {
            groups.add(found.state().in(next.code(), next.orgs()));
            WorkGroup ended = found.state().endedBefore(on);
            if (!ended.equals(found.state())) {
                groups.change(found, ended);
            }
        });
    }
}
