package org.shouwang.careactivity.careplan.app;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Subject;

/** Everybody a care plan is kept for, some at a time, without their duties. */
public interface PeopleByPage {
    /**
     * The next people on the register by id; fewer than asked for when there are no more.
     *
     * @param org only those of this organisation; none = all
     * @param within only those of any of these organisations; null = no bounds
     * @param after the id of the last one of the page before
     */
    List<Subject> page(@Nullable String org, @Nullable Set<String> within, @Nullable String after, int limit);
}
