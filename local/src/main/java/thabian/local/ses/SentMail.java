package thabian.local.ses;

import java.time.Instant;

/// A mail that SES took.
///
/// @param id as SES answered it
/// @param at when, by the stack's clock
/// @param content what was asked to be sent
public record SentMail(String id, Instant at, SendEmail content) {}
