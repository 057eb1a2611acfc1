package thabian.staff;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// A member of staff whom the issuer vouches for: who it is, for which provinces, in which role.
///
/// @param subject the issuer's own name for the person, never blank
/// @param name what people call the person; the subject where the issuer says nothing more
public record Staff(String subject, String name, Provinces provinces, StaffRole role) implements Verdict {
    /// What the subject is called beside [#context()].
    public static final String SUBJECT = "principalId";

    private static final String PROVINCES = "provinces";
    private static final String ROLE = "role";
    private static final String NAME = "name";

    /// Whether the organisations of this province, named by its two digits, are for this person's eyes.
    public boolean mayRead(String province) {
        return provinces.include(province);
    }

    /// The person as a history names who did something: by name, and by subject where that is another.
    public String signature() {
        return name.equals(subject) ? subject : name + " (" + subject + ")";
    }

    /// What the authorizer tells the functions behind it, beside the subject as `principalId`: strings, since API
    /// Gateway carries no lists, and the name in percent-encoding, since nothing says that it carries Thai.
    public Map<String, String> context() {
        return Map.of(
                PROVINCES, provinces.text(), ROLE, role.text(), NAME, URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    /// Reads the person back from `requestContext.authorizer`, or from a session; empty where nobody of ours wrote it.
    public static Optional<Staff> fromContext(Map<String, String> authorizer) {
        Optional<String> subject = Optional.ofNullable(authorizer.get(SUBJECT));
        Optional<Provinces> provinces =
                Optional.ofNullable(authorizer.get(PROVINCES)).flatMap(Provinces::parse);
        Optional<StaffRole> role = Optional.ofNullable(authorizer.get(ROLE)).flatMap(StaffRole::parse);
        Optional<String> name = Optional.ofNullable(authorizer.get(NAME)).map(Staff::decoded);
        return subject.filter(text -> !text.isBlank())
                .flatMap(who ->
                        provinces.flatMap(where -> role.map(what -> new Staff(who, name.orElse(who), where, what))));
    }

    private static String decoded(String name) {
        return URLDecoder.decode(name, StandardCharsets.UTF_8);
    }
}
