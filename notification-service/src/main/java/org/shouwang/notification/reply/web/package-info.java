/** Replies over HTTP. */
@NullMarked
package org.shouwang.notification.reply.web;

import org.jspecify.annotations.NullMarked;
