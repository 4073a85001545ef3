/** Session events as the public reads them. */
@NullMarked
package org.shouwang.careactivity.session.messaging;

import org.jspecify.annotations.NullMarked;
