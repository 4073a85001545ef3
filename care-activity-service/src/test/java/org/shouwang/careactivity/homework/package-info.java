@NullMarked
package org.shouwang.careactivity.homework;

import org.jspecify.annotations.NullMarked;
