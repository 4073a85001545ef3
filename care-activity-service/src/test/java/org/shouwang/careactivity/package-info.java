@NullMarked
package org.shouwang.careactivity;

import org.jspecify.annotations.NullMarked;
