/** What people were told and what they agreed to. */
@NullMarked
package org.shouwang.registry.consent;

import org.jspecify.annotations.NullMarked;
