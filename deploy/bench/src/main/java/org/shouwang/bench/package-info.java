/** Load test: the platform under load through its public door, next to the measured peer and the raw limits. */
@NullMarked
package org.shouwang.bench;

import org.jspecify.annotations.NullMarked;
