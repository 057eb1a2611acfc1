/// Every JSON shape of the API, in and out, but for the problem's ([thabian.http.Problem]). Start with
/// [thabian.json.RegistrationJson].
@NullMarked
package thabian.json;

import org.jspecify.annotations.NullMarked;
