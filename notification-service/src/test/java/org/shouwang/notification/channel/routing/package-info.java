/** Tests of the choice of an account. */
@NullMarked
package org.shouwang.notification.channel.routing;

import org.jspecify.annotations.NullMarked;
