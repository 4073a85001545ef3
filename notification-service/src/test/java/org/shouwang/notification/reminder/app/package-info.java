@NullMarked
package org.shouwang.notification.reminder.app;

import org.jspecify.annotations.NullMarked;
