package thabian.domain.people;

import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// The person whom the office rings about a registration (ผู้ประสานงาน).
public record Contact(String name, PhoneNumber phone, EmailAddress email) {}
