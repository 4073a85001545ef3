/** How long files are kept, and who is erased when. */
@NullMarked
package org.shouwang.registry.retention;

import org.jspecify.annotations.NullMarked;
