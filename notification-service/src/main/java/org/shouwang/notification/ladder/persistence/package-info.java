/** Where ladders are kept. */
@NullMarked
package org.shouwang.notification.ladder.persistence;

import org.jspecify.annotations.NullMarked;
