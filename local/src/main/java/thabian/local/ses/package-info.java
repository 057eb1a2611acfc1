/// A stand-in for Amazon SES v2: takes mails as SES does, refuses what SES refuses, and shows them in a mailbox.
@NullMarked
package thabian.local.ses;

import org.jspecify.annotations.NullMarked;
