/** Activities over HTTP. */
@NullMarked
package org.shouwang.careactivity.activity.web;

import org.jspecify.annotations.NullMarked;
