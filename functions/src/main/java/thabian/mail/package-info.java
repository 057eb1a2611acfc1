/// The letters (Thai text, HTML, calendar file) and the SES adapter that sends them.
@NullMarked
package thabian.mail;

import org.jspecify.annotations.NullMarked;
