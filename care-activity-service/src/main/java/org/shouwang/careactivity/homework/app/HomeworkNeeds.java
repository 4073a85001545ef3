package org.shouwang.careactivity.homework.app;

import java.util.List;
import java.util.Optional;
import org.shouwang.careactivity.homework.HomeworkNeed;
import org.shouwang.careactivity.homework.Stretch;
import org.shouwang.platform.outbox.Loaded;

/** Where it is kept which children do their homework at school. */
public interface HomeworkNeeds {
    /** One child's, with what a change of it needs. */
    Optional<Loaded<HomeworkNeed>> find(String personId);

    /** Stores a child's first stretch and its event in one write; false when somebody was faster. */
    boolean insert(HomeworkNeed need, Stretch stretch);

    /** Stores a changed stretch and its event in one write; false when somebody was faster. */
    boolean update(Loaded<HomeworkNeed> loaded, HomeworkNeed next, Stretch stretch);

    /** Those of the children that belonged to a class when they were last written. */
    List<HomeworkNeed> ofOrganisation(String org, int limit);
}
