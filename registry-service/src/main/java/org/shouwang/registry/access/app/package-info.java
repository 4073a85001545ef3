/** Reads the access log: who looked, and whether it is whole. */
@NullMarked
package org.shouwang.registry.access.app;

import org.jspecify.annotations.NullMarked;
