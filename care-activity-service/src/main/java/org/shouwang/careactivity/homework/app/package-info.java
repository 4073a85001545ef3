/** Use cases about homework at school. */
@NullMarked
package org.shouwang.careactivity.homework.app;

import org.jspecify.annotations.NullMarked;
