/// What officers do to one organisation, by API and console, held against the running stack over HTTP.
@NullMarked
package thabian.local.act;

import org.jspecify.annotations.NullMarked;
