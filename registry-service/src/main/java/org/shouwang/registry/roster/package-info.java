/** From the row of a table to an entry for the register, or to the reasons why not. */
@NullMarked
package org.shouwang.registry.roster;

import org.jspecify.annotations.NullMarked;
