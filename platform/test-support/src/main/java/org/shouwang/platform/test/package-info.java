/** What tests share: a real broker and database with or without containers, tokens, a clock to move, contracts, architecture rules. */
@NullMarked
package org.shouwang.platform.test;

import org.jspecify.annotations.NullMarked;
