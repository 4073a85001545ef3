/** Telephones on loopback: they ring, are answered, hear and press keys, so that calls can be tried without a network. */
@NullMarked
package org.shouwang.phone;

import org.jspecify.annotations.NullMarked;
