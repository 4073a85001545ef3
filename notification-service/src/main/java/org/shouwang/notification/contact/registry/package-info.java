/** Numbers, asked from the registry at the moment of sending. */
@NullMarked
package org.shouwang.notification.contact.registry;

import org.jspecify.annotations.NullMarked;
