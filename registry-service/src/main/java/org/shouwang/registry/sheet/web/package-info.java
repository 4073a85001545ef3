/** Sheets over HTTP. */
@NullMarked
package org.shouwang.registry.sheet.web;

import org.jspecify.annotations.NullMarked;
