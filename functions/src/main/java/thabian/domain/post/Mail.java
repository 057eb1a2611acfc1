package thabian.domain.post;

import java.util.Map;
import java.util.Optional;
import thabian.domain.text.EmailAddress;

/// One mail to one recipient, ready to go.
///
/// @param to the recipient
/// @param from whom it comes from, as people read it: the office
/// @param replyTo the office
/// @param tags by which the carrier's reports find the very copy: seminar, org, message, copy, kind; nothing
/// personal. A closing report has seminar and kind only
public record Mail(
        EmailAddress to,
        String from,
        EmailAddress replyTo,
        String subject,
        String text,
        String html,
        Optional<Calendar> calendar,
        Map<String, String> tags) {
    public Mail {
        tags = Map.copyOf(tags);
    }

    /// A calendar file (RFC 5545).
    ///
    /// @param method `REQUEST` or `CANCEL`
    public record Calendar(String method, String content) {}
}
