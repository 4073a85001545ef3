/** Phone calls over SIP (RFC 3261) with JAIN-SIP, and sound over RTP: said aloud, answered by keys. */
@NullMarked
package org.shouwang.notification.channel.sip;

import org.jspecify.annotations.NullMarked;
