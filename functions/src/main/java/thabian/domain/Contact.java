package thabian.domain;

/// The person whom the office rings about a registration (ผู้ประสานงาน).
public record Contact(String name, PhoneNumber phone, EmailAddress email) {}
