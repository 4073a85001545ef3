@NullMarked
package org.shouwang.sample;

import org.jspecify.annotations.NullMarked;
