@NullMarked
package org.shouwang.notification.reminder;

import org.jspecify.annotations.NullMarked;
