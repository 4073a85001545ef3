/** Figures over HTTP. */
@NullMarked
package org.shouwang.reporting.figures.web;

import org.jspecify.annotations.NullMarked;
