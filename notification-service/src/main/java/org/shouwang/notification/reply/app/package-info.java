/** Taking replies. */
@NullMarked
package org.shouwang.notification.reply.app;

import org.jspecify.annotations.NullMarked;
