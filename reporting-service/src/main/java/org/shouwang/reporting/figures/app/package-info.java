/** Reading figures, within the caller's scope. */
@NullMarked
package org.shouwang.reporting.figures.app;

import org.jspecify.annotations.NullMarked;
