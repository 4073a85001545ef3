/** One record seen in an emergency by somebody who otherwise would not. */
@NullMarked
package org.shouwang.registry.glass;

import org.jspecify.annotations.NullMarked;
