package thabian.domain.call;

import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// The desk that answers for a seminar: whom a clerk rings, where replies to mails go.
///
/// @param name the desk's name
/// @param phone its numbers as printed on the letter
/// @param dial the number that a link rings
/// @param email where replies and the closing report go
public record Office(String name, String phone, PhoneNumber dial, EmailAddress email) {}
