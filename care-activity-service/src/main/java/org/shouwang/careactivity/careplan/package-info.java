/**
 * Care plans 关爱计划: what is due for whom, until when, and what met it. The only place that knows what due, overdue and met mean.
 *
 * <p>Pure: no Spring, no database, no clock of its own. {@link org.shouwang.careactivity.careplan.CarePlanner} is the door.
 */
@NullMarked
package org.shouwang.careactivity.careplan;

import org.jspecify.annotations.NullMarked;
