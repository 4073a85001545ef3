/** Use cases around care plans: follow people, count activities, sweep, find and explain duties. */
@NullMarked
package org.shouwang.careactivity.careplan.app;

import org.jspecify.annotations.NullMarked;
