@NullMarked
package org.shouwang.notification.reply;

import org.jspecify.annotations.NullMarked;
