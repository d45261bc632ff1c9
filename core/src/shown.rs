//! Characters from somewhere else, safe to show.

use core::fmt::{self, Write};

/// A character as it is; a control character by its number, so that a message cannot move the cursor of a terminal.
pub(crate) struct Shown(pub(crate) char);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_control() { self.0.escape_default().fmt(f) } else { f.write_char(self.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Flags;
    use crate::intensity::Scan;
    use crate::record::Record;
    use std::string::ToString;

    #[test]
    fn control_characters_are_shown_by_their_number() {
        assert_eq!(Shown('x').to_string(), "x");
        assert_eq!(Shown('é').to_string(), "é");
        assert_eq!(Shown('\u{1b}').to_string(), "\\u{1b}");
        assert_eq!(Shown('\t').to_string(), "\\t");
        assert_eq!(Shown('\u{9b}').to_string(), "\\u{9b}");
    }

    /// Found by fuzzing: a tab stood in the message as a tab, and so would what clears a screen.
    #[test]
    fn no_refusal_repeats_a_control_character() {
        let scan = "1\u{1b}0000000000".parse::<Scan>().unwrap_err().to_string();
        let record = Record::from_text("PEIL\u{1b}").unwrap_err().to_string();
        let flag = Flags::from_letters("\u{1b}").unwrap_err().to_string();
        for message in [scan, record, flag] {
            assert!(message.contains("'\\u{1b}'"), "{message:?}");
        }
    }
}
