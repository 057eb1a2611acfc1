/// Every JSON shape of the API, in and out. Start with [thabian.json.RegistrationJson].
@NullMarked
package thabian.json;

import org.jspecify.annotations.NullMarked;
