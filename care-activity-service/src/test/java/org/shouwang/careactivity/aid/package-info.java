@NullMarked
package org.shouwang.careactivity.aid;

import org.jspecify.annotations.NullMarked;
