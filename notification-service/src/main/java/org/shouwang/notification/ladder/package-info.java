/** A duty's ladder: who is told next, and when. Pure rules. */
@NullMarked
package org.shouwang.notification.ladder;

import org.jspecify.annotations.NullMarked;
