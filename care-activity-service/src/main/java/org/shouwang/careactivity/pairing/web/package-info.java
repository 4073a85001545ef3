/** Pairs and helpers over HTTP. */
@NullMarked
package org.shouwang.careactivity.pairing.web;

import org.jspecify.annotations.NullMarked;
