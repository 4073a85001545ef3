/** Holds in the database. */
@NullMarked
package org.shouwang.notification.hold.persistence;

import org.jspecify.annotations.NullMarked;
