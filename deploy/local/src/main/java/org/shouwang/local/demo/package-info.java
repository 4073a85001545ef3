/** The story the demo tells on the sample county. */
@NullMarked
package org.shouwang.local.demo;

import org.jspecify.annotations.NullMarked;
