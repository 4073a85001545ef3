/** Starting a rebuild and following it. */
@NullMarked
package org.shouwang.reporting.rebuild.app;

import org.jspecify.annotations.NullMarked;
