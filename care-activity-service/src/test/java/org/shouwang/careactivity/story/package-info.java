@NullMarked
package org.shouwang.careactivity.story;

import org.jspecify.annotations.NullMarked;
