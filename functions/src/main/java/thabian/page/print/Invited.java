package thabian.page.print;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Organisation;

/// An organisation as a slip invites it.
///
/// @param code its invitation code as people read it, where the seminar asks for one
/// @param form its own form
/// @param closes when its time ends, exclusive
public record Invited(Organisation organisation, Optional<String> code, FormAddress form, Instant closes) {}
