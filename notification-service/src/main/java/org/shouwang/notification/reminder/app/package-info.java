/** Planning, sending, and following reminders. */
@NullMarked
package org.shouwang.notification.reminder.app;

import org.jspecify.annotations.NullMarked;
