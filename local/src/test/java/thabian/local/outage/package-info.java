/// Mails through the laptop's stack while SES is in trouble.
@NullMarked
package thabian.local.outage;

import org.jspecify.annotations.NullMarked;
