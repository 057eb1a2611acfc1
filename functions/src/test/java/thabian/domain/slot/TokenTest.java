package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.threePeople;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void aTokenIsOneHundredAndSixtyBitsThatAnAddressCanHold() {
        Token token = Token.draw(new SplittableRandom(1));
        assertThat(token.secret()).matches("[A-Za-z0-9_-]{27}");
        assertThat(Base64.getUrlDecoder().decode(token.secret())).hasSize(20);
    }

    @Test
    void noTwoTokensAreAlikeAndEveryBitIsDrawn() {
        RandomGenerator random = new SplittableRandom(2);
        Set<String> drawn = new HashSet<>();
        byte[] set = new byte[20];
        byte[] clear = new byte[20];
        for (int i = 0; i < 1_000; i++) {
            String secret = Token.draw(random).secret();
            drawn.add(secret);
            byte[] bytes = Base64.getUrlDecoder().decode(secret);
            for (int at = 0; at < bytes.length; at++) {
                set[at] |= bytes[at];
                clear[at] |= (byte) ~bytes[at];
            }
        }
        assertThat(drawn).hasSize(1_000);
        assertThat(set).containsOnly(0xFF);
        assertThat(clear).containsOnly(0xFF);
    }

    @Test
    void aTokenMatchesItselfOnly() {
        Token token = new Token("abcdefghijklmnopqrstuvwxyz0");
        assertThat(token.matches("abcdefghijklmnopqrstuvwxyz0")).isTrue();
        assertThat(token.matches("abcdefghijklmnopqrstuvwxyz1")).isFalse();
        assertThat(token.matches("Abcdefghijklmnopqrstuvwxyz0")).isFalse();
        assertThat(token.matches("abcdefghijklmnopqrstuvwxyz")).isFalse();
        assertThat(token.matches("")).isFalse();
        assertThat(token.matches("\uD800")).isFalse();
    }

    @Test
    void whatShowsNamesFollowsFromTheViewTokenAndOpensNothingElse() {
        Registration registration =
                aSlot().filledBy(threePeople()).build().registration().orElseThrow();
        String names = registration.tokens().names().secret();
        assertThat(names)
                .matches("[A-Za-z0-9_-]{27}")
                .isEqualTo(registration.tokens().names().secret());
        assertThat(names).isNotEqualTo(registration.tokens().view().secret());
        assertThat(registration.namesSeenBy(names)).isTrue();
        assertThat(registration.seenBy(names)).isFalse();
        assertThat(registration.managedBy(names)).isFalse();
        assertThat(registration.disputedBy(names)).isFalse();
        assertThat(registration.namesSeenBy(registration.tokens().view().secret()))
                .isTrue();
        assertThat(registration.namesSeenBy("guess")).isFalse();
    }

    @Test
    void withAnotherContactTheEarlierViewTokenShowsNamesOnly() {
        Registration first =
                aSlot().filledBy(threePeople()).build().registration().orElseThrow();
        Token manage = someTokens().manage();
        Registration second =
                first.with(first.delegation(), first.tokens().managedBy(new Token("another-manage-token-here-0")));
        String earlier = first.tokens().view().secret();
        assertThat(second.seenBy(earlier)).isFalse();
        assertThat(second.namesSeenBy(earlier)).isTrue();
        assertThat(second.managedBy(earlier)).isFalse();
        assertThat(second.namesSeenBy(first.tokens().names().secret()))
                .as("pictures in chats")
                .isTrue();
        assertThat(second.seenBy(second.tokens().view().secret())).isTrue();
        assertThat(second.managedBy(second.tokens().view().secret())).isFalse();
        Registration third = second.with(second.delegation(), second.tokens().managedBy(manage));
        assertThat(third.tokens().view()).isNotEqualTo(second.tokens().view());
        String between = second.tokens().view().secret();
        assertThat(between).matches("[A-Za-z0-9_-]{27}");
        assertThat(third.seenBy(between)).isFalse();
        assertThat(third.managedBy(between)).isFalse();
        assertThat(third.disputedBy(between)).isFalse();
        assertThat(third.namesSeenBy(between))
                .as("the newest mail's, where an officer mailed nobody")
                .isTrue();
        assertThat(third.namesSeenBy(earlier)).isTrue();
        for (int at = 0; at < between.length(); at++) {
            char other = between.charAt(at) == 'A' ? 'Q' : 'A';
            assertThat(third.namesSeenBy(between.substring(0, at) + other + between.substring(at + 1)))
                    .isFalse();
        }
        Registration another = new Registration(
                first.delegation(),
                Tokens.draw(new SplittableRandom(3)).managedBy(manage),
                first.registeredAt(),
                first.submission(),
                "",
                first.trust());
        assertThat(another.namesSeenBy(between)).as("of another registration").isFalse();
        assertThat(Former.unpack(Former.pack(List.of(new Former(1, 2, third)))))
                .extracting(Former::registration)
                .containsExactly(third);
    }

    @Test
    void secretsNeverPrintThemselves() {
        Tokens tokens = someTokens();
        Registration registration =
                aSlot().filledBy(threePeople()).build().registration().orElseThrow();
        assertThat(tokens.manage()).hasToString("Token[…]");
        assertThat(tokens.toString())
                .doesNotContain(tokens.manage().secret())
                .doesNotContain(tokens.view().secret());
        assertThat(registration.toString())
                .doesNotContain(registration.tokens().manage().secret());
    }

    @Test
    void theTwoTokensDifferInWhatTheyMay() {
        Registration registration =
                aSlot().filledBy(threePeople()).build().registration().orElseThrow();
        String manage = registration.tokens().manage().secret();
        String view = registration.tokens().view().secret();
        assertThat(manage).isNotEqualTo(view);
        assertThat(registration.managedBy(manage)).isTrue();
        assertThat(registration.managedBy(view)).isFalse();
        assertThat(registration.seenBy(manage)).isTrue();
        assertThat(registration.seenBy(view)).isTrue();
        assertThat(registration.seenBy("")).isFalse();
    }
}
