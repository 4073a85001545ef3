/** Where contact points and offices are kept. */
@NullMarked
package org.shouwang.notification.contact.persistence;

import org.jspecify.annotations.NullMarked;
