package thabian.domain;

/// A slot as strangers may see it: who is invited and whether it is filled; no personal data.
public record Invitation(Organisation organisation, boolean registered) {}
