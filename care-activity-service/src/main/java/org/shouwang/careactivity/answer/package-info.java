/** What families answer to reminders, by key or by text. */
@NullMarked
package org.shouwang.careactivity.answer;

import org.jspecify.annotations.NullMarked;
