/** Records that may be of one person, and what people decide about them. */
@NullMarked
package org.shouwang.registry.duplicate;

import org.jspecify.annotations.NullMarked;
