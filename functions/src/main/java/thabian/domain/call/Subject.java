package thabian.domain.call;

/// What a seminar is about, who holds it, and who should come.
///
/// @param title what it is called
/// @param organiser who holds it
/// @param letter the letter that invites to it
/// @param audience who should attend, in words
public record Subject(String title, String organiser, Letter letter, String audience) {
    /// This subject under another letter.
    Subject under(Letter other) {
        return new Subject(title, organiser, other, audience);
    }
}
