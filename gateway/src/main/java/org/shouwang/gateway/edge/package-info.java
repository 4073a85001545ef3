/** What every request meets first: its id, the size limit, the rate limit. */
@NullMarked
package org.shouwang.gateway.edge;

import org.jspecify.annotations.NullMarked;
