/// The console pages on which a seminar is made and changed. Start with [thabian.page.console.settings.SettingsDesk].
@NullMarked
package thabian.page.console.settings;

import org.jspecify.annotations.NullMarked;
