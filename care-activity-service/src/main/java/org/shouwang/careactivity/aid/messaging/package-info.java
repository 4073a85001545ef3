/** Gift events as the public reads them. */
@NullMarked
package org.shouwang.careactivity.aid.messaging;

import org.jspecify.annotations.NullMarked;
