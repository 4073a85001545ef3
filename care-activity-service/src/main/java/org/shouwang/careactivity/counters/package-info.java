/** How close the care of one child has been: what was done this term, by whom, and how long the parents have been silent. */
@NullMarked
package org.shouwang.careactivity.counters;

import org.jspecify.annotations.NullMarked;
