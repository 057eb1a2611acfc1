/// What the process runs on: its settings, its log, its random ids. Start with [thabian.platform.Settings].
@NullMarked
package thabian.platform;

import org.jspecify.annotations.NullMarked;
