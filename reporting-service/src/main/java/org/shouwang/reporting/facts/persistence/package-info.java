/** The read models in MongoDB. */
@NullMarked
package org.shouwang.reporting.facts.persistence;

import org.jspecify.annotations.NullMarked;
