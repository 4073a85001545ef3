@NullMarked
package org.shouwang.careactivity.evidence;

import org.jspecify.annotations.NullMarked;
