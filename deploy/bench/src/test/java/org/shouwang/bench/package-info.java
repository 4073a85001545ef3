@NullMarked
package org.shouwang.bench;

import org.jspecify.annotations.NullMarked;
