/**
 * Progress 进步 of children: attendance, exams, traits, self-care and mood, and the signals 预警信号 that follow from them.
 *
 * <p>Pure: no Spring, no database, no clock of its own. {@link org.shouwang.careactivity.progress.ProgressKeeper} is the door.
 */
@NullMarked
package org.shouwang.careactivity.progress;

import org.jspecify.annotations.NullMarked;
