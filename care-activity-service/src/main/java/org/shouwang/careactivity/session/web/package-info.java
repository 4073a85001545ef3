/** Group sessions over HTTP. */
@NullMarked
package org.shouwang.careactivity.session.web;

import org.jspecify.annotations.NullMarked;
