//! Records as texts: typed by a scanner, or a line each in a log.

use super::{Found, Piece, Refused};
use crate::fault::excerpt;
use peil_core::record::{Record, TEXT_LENGTH, TextError};
use peil_portfolio::InboxSource;

/// The most faults that are named one by one; a book is not a log.
const MOST_REFUSED: usize = 1000;

/// Every record of what a scanner has typed, or a user has pasted: parted by white space or by nothing, in small letters or
/// capitals, with or without the mark of the kind of code that some scanners put before it.
///
/// Nothing is found in an empty text. What is no record is in [`Found::refused`].
#[must_use]
pub fn typed(text: &str) -> Found {
    lines(text)
}

pub(super) fn lines(text: &str) -> Found {
    let mut found = Found::of(InboxSource::Text);
    found.is_text = true;
    for (place, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        match line.strip_prefix('{').map(|_| of_json(line)) {
            Some(Some(record)) => found.pieces.push(Piece { place, record }),
            // Another JSON line, or none at all.
            Some(None) => found.refuse(place, line, TextError::Prefix),
            None => line.split_whitespace().for_each(|word| found.take(place, word)),
        }
    }
    if !found.pieces.is_empty() && text.lines().count() > 1 {
        found.source = InboxSource::Log;
    }
    found
}

/// The record of a JSON line as `peil kiosk read` writes it.
fn of_json(line: &str) -> Option<Record> {
    let value: serde_json::Value = serde_json::from_str(line).ok()?;
    Record::from_text(value.get("record")?.as_str()?).ok()
}

impl Found {
    /// What stands between white space: a record, or several that a scanner has typed without a sign between them.
    pub(super) fn take(&mut self, place: u64, word: &str) {
        let word = without_mark(word);
        let mut rest = word;
        while rest.len() > TEXT_LENGTH {
            let Some((one, after)) = rest.split_at_checked(TEXT_LENGTH) else { break };
            if Record::from_text(one).is_err()
                || Record::from_text(without_mark(after)) == Err(TextError::Prefix)
            {
                break;
            }
            self.take_one(place, one);
            rest = without_mark(after);
        }
        self.take_one(place, rest);
    }

    fn take_one(&mut self, place: u64, word: &str) {
        match Record::from_text(word) {
            Ok(record) => self.pieces.push(Piece { place, record }),
            Err(why) => self.refuse(place, word, why),
        }
    }

    fn refuse(&mut self, place: u64, text: &str, why: TextError) {
        if self.refused.len() < MOST_REFUSED && self.refused.last().is_none_or(|last| last.place != place) {
            self.refused.push(Refused { place, text: excerpt(text), why });
        }
    }
}

/// Without what a scanner may be set to put before every code: `]Q` and a digit for a QR code (ISO/IEC 15424).
fn without_mark(word: &str) -> &str {
    let rest = word.strip_prefix("]Q").or_else(|| word.strip_prefix("]q"));
    rest.and_then(|rest| rest.strip_prefix(|digit: char| digit.is_ascii_digit())).unwrap_or(word)
}
