package thabian.page.print;

import thabian.domain.call.Seminar;
import thabian.page.open.Frame;

/// The sheet with the QR that everybody invited may scan, to print and to paste into the letter.
///
/// @param picture the address of the QR as a picture for Word
public record GeneralPage(Frame frame, Seminar seminar, FormAddress form, String picture) {}
