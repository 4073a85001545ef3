/** The person on the register: who it is, who cares, how to reach them, which tier of attention. */
@NullMarked
package org.shouwang.registry.person;

import org.jspecify.annotations.NullMarked;
