/** Duty events in. */
@NullMarked
package org.shouwang.notification.ladder.messaging;

import org.jspecify.annotations.NullMarked;
