/// The letters (Thai text, HTML, calendar file), the SES adapter that sends them, and what SES reports.
@NullMarked
package thabian.mail;

import org.jspecify.annotations.NullMarked;
