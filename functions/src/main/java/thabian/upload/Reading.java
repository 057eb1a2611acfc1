package thabian.upload;

import thabian.domain.list.CheckedList;
import thabian.upload.sheet.UploadTrouble;
import thabian.words.Words;

/// What a file turns out to be.
public sealed interface Reading {
    /// A list with nothing wrong in it.
    record Faultless(CheckedList checked) implements Reading {}

    /// A list with faulty cells, or rows of which somebody has to say whether they are meant.
    record Faulty(CheckedList checked) implements Reading {}

    /// No list that can be read.
    ///
    /// @param what what the sentence about it names: the columns that are missing
    record Unreadable(UploadTrouble trouble, String what) implements Reading {
        private static final Words WORDS = Words.of("upload");

        /// What is wrong with the file, and what to do.
        public String detail() {
            return WORDS.get("trouble." + trouble.id(), what);
        }
    }
}
