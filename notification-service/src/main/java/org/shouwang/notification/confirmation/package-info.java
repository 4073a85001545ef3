/** Asking carers whether a visit took place. */
@NullMarked
package org.shouwang.notification.confirmation;

import org.jspecify.annotations.NullMarked;
