/** Making the read models anew from the topics. */
@NullMarked
package org.shouwang.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
