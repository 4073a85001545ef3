@NullMarked
package org.shouwang.careactivity.need;

import org.jspecify.annotations.NullMarked;
