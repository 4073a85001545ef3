/** Person events in. */
@NullMarked
package org.shouwang.notification.contact.messaging;

import org.jspecify.annotations.NullMarked;
