/// What somebody typed, to be shown again or checked: a registration, a seminar, a late exception. Start with
/// [thabian.domain.form.RegistrationForm].
@NullMarked
package thabian.domain.form;

import org.jspecify.annotations.NullMarked;
