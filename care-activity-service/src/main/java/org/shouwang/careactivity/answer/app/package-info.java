/** What follows from an answer. */
@NullMarked
package org.shouwang.careactivity.answer.app;

import org.jspecify.annotations.NullMarked;
