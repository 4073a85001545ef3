/** Households: who lives together, and who they are to each other. */
@NullMarked
package org.shouwang.registry.household;

import org.jspecify.annotations.NullMarked;
