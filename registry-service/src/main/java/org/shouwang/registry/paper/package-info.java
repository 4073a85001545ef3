/** The entrusted-care paper 委托照护: to whom a child is entrusted, for how long and why. */
@NullMarked
package org.shouwang.registry.paper;

import org.jspecify.annotations.NullMarked;
