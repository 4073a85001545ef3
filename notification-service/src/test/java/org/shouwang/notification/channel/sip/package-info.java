/** Tests of calls. */
@NullMarked
package org.shouwang.notification.channel.sip;

import org.jspecify.annotations.NullMarked;
