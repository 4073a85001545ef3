/** Photos and reviews over HTTP. */
@NullMarked
package org.shouwang.careactivity.evidence.web;

import org.jspecify.annotations.NullMarked;
