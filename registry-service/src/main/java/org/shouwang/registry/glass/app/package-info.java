/** Breaks a glass, and looks at it afterwards. */
@NullMarked
package org.shouwang.registry.glass.app;

import org.jspecify.annotations.NullMarked;
