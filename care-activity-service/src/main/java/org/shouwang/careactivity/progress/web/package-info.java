/** Progress over HTTP. */
@NullMarked
package org.shouwang.careactivity.progress.web;

import org.jspecify.annotations.NullMarked;
