/** Gifts over HTTP. */
@NullMarked
package org.shouwang.careactivity.aid.web;

import org.jspecify.annotations.NullMarked;
