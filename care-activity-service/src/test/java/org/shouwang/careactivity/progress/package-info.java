@NullMarked
package org.shouwang.careactivity.progress;

import org.jspecify.annotations.NullMarked;
