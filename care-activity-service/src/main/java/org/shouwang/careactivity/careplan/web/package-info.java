/** Duties, rules and the calendar over HTTP. */
@NullMarked
package org.shouwang.careactivity.careplan.web;

import org.jspecify.annotations.NullMarked;
