/** People in MongoDB. */
@NullMarked
package org.shouwang.registry.person.persistence;

import org.jspecify.annotations.NullMarked;
