/** Notices and consents in MongoDB. */
@NullMarked
package org.shouwang.registry.consent.persistence;

import org.jspecify.annotations.NullMarked;
