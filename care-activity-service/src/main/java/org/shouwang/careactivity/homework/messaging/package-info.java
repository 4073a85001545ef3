/** Events of homework at school. */
@NullMarked
package org.shouwang.careactivity.homework.messaging;

import org.jspecify.annotations.NullMarked;
