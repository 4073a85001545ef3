/** Needs over HTTP. */
@NullMarked
package org.shouwang.careactivity.need.web;

import org.jspecify.annotations.NullMarked;
