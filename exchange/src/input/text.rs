//! From bytes to text.

use crate::Fault;
use std::borrow::Cow;

/// How the text of a file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, or nothing but ASCII.
    #[default]
    Utf8,
    /// Windows-1252, as older spreadsheets write; recognised by a line that is no UTF-8.
    Windows1252,
    /// UTF-16 with its mark, as a spreadsheet writes text for other programs; in tables that users make.
    Utf16,
}

/// What no text has in it: control characters other than a tab.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "for iterators")]
pub(crate) const fn is_control(byte: &u8) -> bool {
    *byte < 0x20 && *byte != b'\t' || *byte == 0x7f
}

/// Decodes the lines of one file.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    /// What the file has turned out to be in; none while everything was ASCII.
    found: Option<Encoding>,
}

impl Decoder {
    pub(crate) fn encoding(&self) -> Encoding {
        self.found.unwrap_or_default()
    }

    /// A line as text. Control characters other than a tab are refused, and so is a file in two encodings.
    pub(crate) fn decode<'a>(&mut self, line: &'a [u8]) -> Result<Cow<'a, str>, Fault> {
        if line.iter().any(is_control) {
            return Err(Fault::NotText);
        }
        let as_utf8 = match (self.found, std::str::from_utf8(line)) {
            (None | Some(Encoding::Utf8), Ok(text)) => {
                if self.found.is_none() && !text.is_ascii() {
                    self.found = Some(Encoding::Utf8);
                }
                Some(text)
            }
            (Some(Encoding::Utf8), Err(_)) => return Err(Fault::NotText),
            (Some(Encoding::Windows1252 | Encoding::Utf16), _) | (None, Err(_)) => None,
        };
        if let Some(text) = as_utf8 {
            return Ok(Cow::Borrowed(text));
        }
        self.found = Some(Encoding::Windows1252);
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(line);
        // Five bytes have no letter and come out as control characters.
        if text.chars().any(|character| character.is_control() && character != '\t') {
            return Err(Fault::NotText);
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_spreadsheet_is_recognised_and_then_held_to() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.decode(b"plain").unwrap(), "plain");
        assert_eq!(decoder.encoding(), Encoding::Utf8);
        assert_eq!(decoder.decode(b"Itali\xEB \x80 5").unwrap(), "Italië € 5");
        assert_eq!(decoder.encoding(), Encoding::Windows1252);
        assert_eq!(decoder.decode("ë".as_bytes()).unwrap(), "Ã«", "the file is in one encoding");
    }

    #[test]
    fn a_file_in_two_encodings_or_none_is_refused() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.decode("Italië".as_bytes()).unwrap(), "Italië");
        assert_eq!(decoder.decode(b"Itali\xEB"), Err(Fault::NotText));
        for line in [&b"a\0b"[..], b"\x1b[31m", b"\x7f", b"\x81\xEB", b"a\rb"] {
            assert_eq!(Decoder::default().decode(line), Err(Fault::NotText), "{line:?}");
        }
        assert_eq!(Decoder::default().decode(b"a\tb").unwrap(), "a\tb");
    }
}
