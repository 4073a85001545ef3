/** A reminder: one duty, one recipient, one step; planned, sent at most once, followed until it ends. Pure rules. */
@NullMarked
package org.shouwang.notification.reminder;

import org.jspecify.annotations.NullMarked;
