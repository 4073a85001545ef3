/** Use cases about needs. */
@NullMarked
package org.shouwang.careactivity.need.app;

import org.jspecify.annotations.NullMarked;
