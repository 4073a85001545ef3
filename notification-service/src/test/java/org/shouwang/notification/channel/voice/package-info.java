/** Tests of calls. */
@NullMarked
package org.shouwang.notification.channel.voice;

import org.jspecify.annotations.NullMarked;
