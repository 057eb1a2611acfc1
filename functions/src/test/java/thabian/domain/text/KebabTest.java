package thabian.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import thabian.domain.form.Remark;
import thabian.domain.list.ListColumn;
import thabian.domain.list.RowFault;
import thabian.domain.post.MailFate;

class KebabTest {
    @Test
    void aConstantsNameOutsideTheCodeIsInSmallLettersWithHyphens() {
        assertThat(Kebab.of(MailFate.Fate.GIVEN_UP)).isEqualTo("given-up");
        assertThat(ListColumn.CODE.id()).isEqualTo("code");
        assertThat(Remark.Why.LOOK_ALIKE.id()).isEqualTo("look-alike");
        assertThat(RowFault.Code.CODE_TWICE.id()).isEqualTo("code-twice");
    }

    @Test
    void aNameIsReadBackAndAStrangeOneIsNot() {
        assertThat(Kebab.constant(MailFate.Fate.class, "given-up")).isEqualTo(MailFate.Fate.GIVEN_UP);
        assertThatIllegalArgumentException().isThrownBy(() -> Kebab.constant(MailFate.Fate.class, "lost"));
    }
}
