/** Takes requests for a correction in and decides on them. */
@NullMarked
package org.shouwang.registry.correction.app;

import org.jspecify.annotations.NullMarked;
