/** How fast care plans are, measured without database, broker and network; run by {@code ./shouwang bench}. */
@NullMarked
package org.shouwang.careactivity.bench;

import org.jspecify.annotations.NullMarked;
