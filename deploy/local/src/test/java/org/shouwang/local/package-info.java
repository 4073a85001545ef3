@NullMarked
package org.shouwang.local;

import org.jspecify.annotations.NullMarked;
