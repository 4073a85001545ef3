/** A text message as it travels: alphabet, length, parts. */
@NullMarked
package org.shouwang.notification.text;

import org.jspecify.annotations.NullMarked;
