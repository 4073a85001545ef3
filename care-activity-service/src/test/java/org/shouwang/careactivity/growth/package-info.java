@NullMarked
package org.shouwang.careactivity.growth;

import org.jspecify.annotations.NullMarked;
