/** The tree of divisions, schools and classes; its codes are the scope of everything. */
@NullMarked
package org.shouwang.registry.organisation;

import org.jspecify.annotations.NullMarked;
