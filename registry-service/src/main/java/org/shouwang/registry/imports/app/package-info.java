/** Takes uploads in and works them off, one at a time, in the background. */
@NullMarked
package org.shouwang.registry.imports.app;

import org.jspecify.annotations.NullMarked;
