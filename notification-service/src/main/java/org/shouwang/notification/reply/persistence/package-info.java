/** Where replies are kept. */
@NullMarked
package org.shouwang.notification.reply.persistence;

import org.jspecify.annotations.NullMarked;
