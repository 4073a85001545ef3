/** The life cycle on the register: found, on file, verified, left, locked; and what the system proposes to people. */
@NullMarked
package org.shouwang.registry.lifecycle;

import org.jspecify.annotations.NullMarked;
