/** Visits that shall be confirmed. */
@NullMarked
package org.shouwang.notification.confirmation.messaging;

import org.jspecify.annotations.NullMarked;
