@NullMarked
package org.shouwang.notification.contact.registry;

import org.jspecify.annotations.NullMarked;
