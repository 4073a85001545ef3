/** The entrusted-care paper over HTTP. */
@NullMarked
package org.shouwang.registry.paper.web;

import org.jspecify.annotations.NullMarked;
