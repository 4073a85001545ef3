/** Holding back and letting go. */
@NullMarked
package org.shouwang.notification.hold.app;

import org.jspecify.annotations.NullMarked;
