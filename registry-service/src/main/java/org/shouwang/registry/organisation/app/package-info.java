/** What can be done with organisations. */
@NullMarked
package org.shouwang.registry.organisation.app;

import org.jspecify.annotations.NullMarked;
