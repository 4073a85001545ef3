@NullMarked
package org.shouwang.notification.confirmation;

import org.jspecify.annotations.NullMarked;
