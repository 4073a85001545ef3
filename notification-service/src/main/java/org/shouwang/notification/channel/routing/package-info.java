/** Chooses the account over which somebody is reached. */
@NullMarked
package org.shouwang.notification.channel.routing;

import org.jspecify.annotations.NullMarked;
