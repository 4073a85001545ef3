/** Events on the wire: CloudEvents in binary mode, a dispatcher, dead letters, guards for idempotent readers. */
@NullMarked
package org.shouwang.platform.messaging;

import org.jspecify.annotations.NullMarked;
