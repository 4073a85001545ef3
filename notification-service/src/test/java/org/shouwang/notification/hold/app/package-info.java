/** Tests of holding back. */
@NullMarked
package org.shouwang.notification.hold.app;

import org.jspecify.annotations.NullMarked;
