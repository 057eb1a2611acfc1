package thabian.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import thabian.words.Brief;

/// An address with the name that people read before it, as it stands in a mail's head: the name as encoded words
/// (RFC 2047), which the carrier asks for where it is not ASCII.
final class DisplayName {
    /// What the carrier takes of an address and its name. Source: SES's refusal "Address length is more than 320".
    private static final int LONGEST = 320;

    /// What fits into one encoded word of 75 characters beside `=?UTF-8?B?` and `?=`, in bytes.
    private static final int WORD = 45;

    private DisplayName() {}

    /// The address with its name, the name cut where both would be too long.
    static String of(String name, String address) {
        int length = name.length();
        String written = written(name, address);
        while (written.length() > LONGEST) {
            length -= 10;
            written = written(Brief.of(name, length), address);
        }
        return written;
    }

    private static String written(String name, String address) {
        List<String> words = words(name);
        return words.isEmpty() ? address : String.join(" ", words) + " <" + address + ">";
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int letter : name.strip().codePoints().toArray()) {
            String next = Character.toString(Character.isISOControl(letter) ? ' ' : letter);
            if (bytes(word + next) > WORD) {
                words.add(encoded(word));
                word.setLength(0);
            }
            word.append(next);
        }
        if (!word.isEmpty()) {
            words.add(encoded(word));
        }
        return words;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String encoded(CharSequence word) {
        byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
