package thabian.local.ses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            =?UTF-8?B?4LiX4Liw?= <a@b.example>,               ทะ <a@b.example>
            =?utf-8?q?=E0=B8=97_a?= <a@b.example>,            ท a <a@b.example>
            =?UTF-8?B?4LiX?= =?UTF-8?B?4Liw?= <a@b.example>,  ทะ <a@b.example>
            plain <a@b.example>,                              plain <a@b.example>
            =?UTF-8?B?!?= <a@b.example>,                      =?UTF-8?B?!?= <a@b.example>
            =?UTF-8?Q?=ZZ?=,                                  =?UTF-8?Q?=ZZ?=
            =?TIS-620?B?16c=?=,                               =?TIS-620?B?16c=?=
            """)
    void aNameIsReadAsPeopleReadIt(String written, String read) {
        assertThat(EncodedWords.decode(written)).isEqualTo(read);
    }
}
