//! Texts that a spreadsheet would take for a formula, or for one of its errors.

use crate::sheet::error_in;
use std::borrow::Cow;

/// A text for a table that a spreadsheet may open: an apostrophe before what it would run as a formula, or take for an error.
///
/// Those are texts that begin with `=`, `+`, `-`, `@`, a tab, or the end of a line, and errors such as `#N/A`. A text that begins with apostrophes and
/// then one of these gets another, so that [`restored`] leads back to every text.
///
/// ```
/// use peil_exchange::{harmless, restored};
/// assert_eq!(harmless("=1+1"), "'=1+1");
/// assert_eq!(harmless("'s-Hertogenbosch"), "'s-Hertogenbosch");
/// assert_eq!(restored("'=1+1"), "=1+1");
/// ```
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if runs(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`harmless`] was given.
#[must_use]
pub fn restored(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if runs(rest) => rest,
        _ => text,
    }
}

/// Whether a text would be run or taken for an error, or is one that was made harmless.
fn runs(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) || error_in(bare).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_that_was_typed_is_a_formula() {
        for (typed, written) in [
            ("=1+1", "'=1+1"),
            ("-2", "'-2"),
            ("'=1", "''=1"),
            ("\t=1", "'\t=1"),
            ("a=b", "a=b"),
            ("", ""),
            ("#N/A", "'#N/A"),
            ("#1", "#1"),
        ] {
            assert_eq!(harmless(typed), written);
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "['=+@\\-\t\r\na]{0,6}") {
            let written = harmless(&text);
            prop_assert!(!written.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
            prop_assert_eq!(restored(&written), text.as_str());
        }

        #[test]
        fn a_text_like_an_error_comes_back(text in "'{0,2} ?(#N/A|#VERW!|###|Err:502) ?") {
            let written = harmless(&text);
            prop_assert!(error_in(&written).is_none());
            prop_assert_eq!(restored(&written), text.as_str());
        }
    }
}
