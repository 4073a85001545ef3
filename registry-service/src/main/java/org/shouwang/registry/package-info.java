/** Who exists: organisations, people, how they are reached. The only service that knows names, numbers and phones. */
@NullMarked
package org.shouwang.registry;

import org.jspecify.annotations.NullMarked;
