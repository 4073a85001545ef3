/** What was done for people 关爱活动: visits, talks, calls, tutoring, written down once. */
@NullMarked
package org.shouwang.careactivity.activity;

import org.jspecify.annotations.NullMarked;
