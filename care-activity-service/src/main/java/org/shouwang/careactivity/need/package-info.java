/** Needs and messages of people and what was answered, as the service understands them. */
@NullMarked
package org.shouwang.careactivity.need;

import org.jspecify.annotations.NullMarked;
