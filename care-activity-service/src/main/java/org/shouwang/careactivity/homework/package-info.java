/** Homework at school as the service understands it: who does it there, and who comes on which day. */
@NullMarked
package org.shouwang.careactivity.homework;

import org.jspecify.annotations.NullMarked;
