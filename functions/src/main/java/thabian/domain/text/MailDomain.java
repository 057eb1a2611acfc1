package thabian.domain.text;

import java.util.Arrays;
import java.util.Set;

/// The part of a mail domain that somebody registered: of `d1.office.co.th` it is `office.co.th`. Whoever has that has
/// as
/// many names below it as they like.
///
/// @param name in small letters
public record MailDomain(String name) {
    /// What registries of countries put before their own ending: nobody has `co.th` alone.
    private static final Set<String> KINDS = Set.of(
            "ac", "co", "com", "edu", "go", "gob", "gov", "id", "in", "mi", "mil", "net", "or", "org", "sch", "web");

    /// What is given to public bodies and schools alone: many offices have an address of one, `phetchaburi.go.th`,
    /// and nobody takes ever new ones.
    private static final Set<String> PUBLIC = Set.of("go.th", "mi.th", "ac.th");

    /// Providers whom everybody may have an address of, beside those that [MailTypo] knows.
    private static final Set<String> PROVIDERS = Set.of(
            "thaimail.com",
            "sanook.com",
            "zoho.com",
            "zohomail.com",
            "yandex.com",
            "fastmail.com",
            "tutanota.com",
            "mail.ru",
            "qq.com",
            "163.com",
            "naver.com",
            "googlemail.com",
            "rocketmail.com",
            "hotmail.co.uk",
            "yahoo.co.uk",
            "proton.me",
            "protonmail.com",
            "aol.com",
            "gmx.com",
            "gmx.net");

    /// The domain of an address.
    public static MailDomain of(EmailAddress mailbox) {
        String[] labels = mailbox.domain().split("\\.");
        int own = isKind(labels) ? 3 : 2;
        return new MailDomain(String.join(
                ".", Arrays.asList(labels).subList(Math.max(0, labels.length - own), labels.length)));
    }

    private static boolean isKind(String[] labels) {
        return labels[labels.length - 1].length() == 2 && KINDS.contains(labels[labels.length - 2]);
    }

    /// Whether people who have nothing to do with each other have an address of it.
    public boolean isEverybodys() {
        return PROVIDERS.contains(name)
                || MailTypo.usual(name)
                || PUBLIC.contains(name.substring(name.indexOf('.') + 1));
    }
}
