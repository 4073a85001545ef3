/** Support plans over HTTP. */
@NullMarked
package org.shouwang.careactivity.growth.web;

import org.jspecify.annotations.NullMarked;
