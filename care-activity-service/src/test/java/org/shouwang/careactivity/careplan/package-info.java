@NullMarked
package org.shouwang.careactivity.careplan;

import org.jspecify.annotations.NullMarked;
