/** Partners and their pairs in the database. */
@NullMarked
package org.shouwang.careactivity.pairing.persistence;

import org.jspecify.annotations.NullMarked;
