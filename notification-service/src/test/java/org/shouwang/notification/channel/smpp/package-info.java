@NullMarked
package org.shouwang.notification.channel.smpp;

import org.jspecify.annotations.NullMarked;
