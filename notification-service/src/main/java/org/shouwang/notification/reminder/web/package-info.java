/** Reminders and their figures over HTTP. */
@NullMarked
package org.shouwang.notification.reminder.web;

import org.jspecify.annotations.NullMarked;
