/** The register of issued cards. */
@NullMarked
package org.shouwang.registry.card.persistence;

import org.jspecify.annotations.NullMarked;
