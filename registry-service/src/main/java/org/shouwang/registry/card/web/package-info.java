/** Cards and forms over HTTP. */
@NullMarked
package org.shouwang.registry.card.web;

import org.jspecify.annotations.NullMarked;
