/// Every address that pages, mails and programs are given, made in one place. Start with [thabian.link.Links].
@NullMarked
package thabian.link;

import org.jspecify.annotations.NullMarked;
