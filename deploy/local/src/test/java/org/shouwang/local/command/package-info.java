@NullMarked
package org.shouwang.local.command;

import org.jspecify.annotations.NullMarked;
