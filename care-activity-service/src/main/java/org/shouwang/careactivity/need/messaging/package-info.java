/** Need events as the public reads them. */
@NullMarked
package org.shouwang.careactivity.need.messaging;

import org.jspecify.annotations.NullMarked;
