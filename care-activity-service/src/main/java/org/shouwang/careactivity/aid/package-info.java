/** Gifts and aid with their receipts, as the service understands them. */
@NullMarked
package org.shouwang.careactivity.aid;

import org.jspecify.annotations.NullMarked;
