/** Planning questions about visits. */
@NullMarked
package org.shouwang.notification.confirmation.app;

import org.jspecify.annotations.NullMarked;
