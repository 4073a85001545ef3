/** What an answer means. */
@NullMarked
package org.shouwang.careactivity.answer;

import org.jspecify.annotations.NullMarked;
