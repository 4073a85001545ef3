/** Where reminders and waiting receipts are kept. */
@NullMarked
package org.shouwang.notification.reminder.persistence;

import org.jspecify.annotations.NullMarked;
