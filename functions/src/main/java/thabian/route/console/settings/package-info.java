/// The console's way of a seminar itself: made, changed, closed, and served by its provinces. Start with
/// [thabian.route.console.settings.SettingsPages].
@NullMarked
package thabian.route.console.settings;

import org.jspecify.annotations.NullMarked;
