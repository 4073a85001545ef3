/** Personal data at rest: sealed per field, found again through keyed hashes. */
@NullMarked
package org.shouwang.platform.encryption;

import org.jspecify.annotations.NullMarked;
