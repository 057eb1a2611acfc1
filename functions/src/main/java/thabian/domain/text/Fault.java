package thabian.domain.text;

/// One thing wrong with a request, and where.
///
/// @param pointer RFC 6901 pointer into the request body, `/attendees/0/phone`
/// @param code what is wrong
public record Fault(String pointer, FaultCode code) {}
