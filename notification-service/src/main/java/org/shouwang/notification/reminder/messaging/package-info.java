/** Reminder events out. */
@NullMarked
package org.shouwang.notification.reminder.messaging;

import org.jspecify.annotations.NullMarked;
