package thabian.upload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.words.Words;

/// Whether an organisation is spoken of for another reason than that it is meant: where a seminar is held, whom to ask,
/// who made the list, what somebody was called before.
final class SpokenOf {
    private static final Words WORDS = Words.of("upload");
    private static final Pattern HEADING = pattern("heading");
    private static final Pattern NEVER = pattern("never");
    private static final Pattern BODY = pattern("body");
    private static final Pattern BEFORE = pattern("before");
    private static final Pattern PERSON = pattern("person");
    private static final Pattern LINE = pattern("line");
    private static final Pattern ADDED = pattern("added");
    private static final Pattern INVITED = pattern("invited");

    /// As much text before a name is looked at.
    private static final int NEAR = 100;

    private SpokenOf() {}

    private static Pattern pattern(String what) {
        return Pattern.compile(WORDS.get("beside." + what), Pattern.CASE_INSENSITIVE);
    }

    /// Whether a column is headed so; it is a list all the same where it reads as one.
    static boolean heads(String heading) {
        return HEADING.matcher(heading).find();
    }

    /// Whether a column is headed so that no list can stand in it: former names, neighbours, a person's office.
    static boolean headsNoList(String heading) {
        return NEVER.matcher(heading).find();
    }

    /// Whether a heading begins with the word for an organisation.
    static boolean headsBodies(String heading) {
        return BODY.matcher(heading).find();
    }

    /// Whether what stands before a name in a text says so, or the name is that of a person's office; not where
    /// what stands behind it says that it is invited too.
    static boolean at(String text, int name) {
        if (INVITED.matcher(text).region(name, text.length()).find()) {
            return false;
        }
        int from = Math.max(0, name - NEAR);
        if (BEFORE.matcher(text).region(from, name).useTransparentBounds(true).find()) {
            return true;
        }
        Matcher person = PERSON.matcher(text).region(from, text.length());
        return added(text).isEmpty() && person.find() && person.start() < name;
    }

    /// Whether a line is one that speaks of somebody so.
    static boolean line(String text) {
        return LINE.matcher(text).find() && !INVITED.matcher(text).find();
    }

    /// What a text goes on with that begins by saying that something is added.
    static Optional<String> added(String text) {
        Matcher added = ADDED.matcher(text);
        return added.lookingAt() ? Optional.of(text.substring(added.end())) : Optional.empty();
    }
}
