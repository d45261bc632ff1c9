//! Texts that do not fit in one cell of a spreadsheet, or have signs that a spreadsheet does not keep.

use serde_json::Value;
use std::collections::BTreeMap;

/// How many UTF-16 units a spreadsheet takes in a cell, with some room for a program that counts otherwise.
const LIMIT: usize = 32_000;
/// What stands around the number of a text in the cell that stands for it.
const BEFORE: &str = "⟦";
const AFTER: &str = "⟧";

/// A text in pieces that fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LongText {
    /// Its number within the workbook, from 1.
    pub(crate) number: u32,
    /// The pieces.
    pub(crate) pieces: Vec<String>,
    /// Whether the pieces together are the text as JSON has it.
    pub(crate) is_json: bool,
}

/// What stands beside the pieces of a text that is written as JSON has it.
pub(crate) const JSON: &str = "json";

/// The long texts of a workbook, while it is written.
#[derive(Debug, Default)]
pub(crate) struct LongTexts {
    texts: Vec<LongText>,
}

impl LongTexts {
    /// What stands in the cell of a text: the text, or the number of one that is kept elsewhere. A text that looks like
    /// such a number is kept elsewhere too, so that every cell means one thing.
    pub(crate) fn cell(&mut self, text: String) -> String {
        let is_json = text.contains(is_lost);
        if !is_json && number(&text).is_none() && fits(&text) {
            return text;
        }
        let text = if is_json { json(&text) } else { text };
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX).saturating_add(1);
        self.texts.push(LongText { number, pieces: pieces(&text), is_json });
        format!("{BEFORE}{number}{AFTER}")
    }

    /// The long texts, in order.
    pub(crate) fn texts(&self) -> &[LongText] {
        &self.texts
    }
}

/// The number of the long text that a cell stands for.
pub(crate) fn number(cell: &str) -> Option<u32> {
    cell.strip_prefix(BEFORE)?.strip_suffix(AFTER)?.parse().ok()
}

/// Whether a text fits; bytes are counted first, because most texts are short.
fn fits(text: &str) -> bool {
    text.len() <= LIMIT || text.encode_utf16().count() <= LIMIT
}

/// Signs that spreadsheets drop or change: the end of a line that older systems had, and what no program shows.
fn is_lost(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\t') || matches!(sign, '\u{fffe}' | '\u{ffff}')
}

/// A text as JSON has it, without any sign that is lost.
fn json(text: &str) -> String {
    let written = Value::from(text).to_string();
    let escaped = written.chars().map(|sign| match sign {
        sign if is_lost(sign) => format!("\\u{:04x}", u32::from(sign)),
        sign => sign.to_string(),
    });
    escaped.collect()
}

/// A text out of its pieces.
pub(crate) fn put_together(pieces: String, is_json: bool) -> String {
    match serde_json::from_str(&pieces) {
        Ok(text) if is_json => text,
        _ => pieces,
    }
}

/// A text in pieces of at most the limit, never within a character.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut units = 0;
    for character in text.chars() {
        units += character.len_utf16();
        if units > LIMIT {
            pieces.push(String::new());
            units = character.len_utf16();
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
        }
    }
    pieces
}

/// The long texts of a workbook that was read, by their numbers.
pub(crate) type Gathered = BTreeMap<u32, String>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_does_not_fit_is_kept_in_pieces_that_do() {
        let mut long = LongTexts::default();
        assert_eq!(long.cell("kort".to_owned()), "kort");
        let text = "a".to_owned() + &"😀".repeat(20_000);
        assert_eq!(long.cell(text.clone()), "⟦1⟧");
        assert_eq!(long.cell("⟦1⟧".to_owned()), "⟦2⟧", "what looks like a number is one as well");
        let pieces = &long.texts()[0].pieces;
        assert_eq!(pieces.concat(), text);
        assert!(pieces.iter().all(|piece| piece.encode_utf16().count() <= LIMIT) && pieces.len() == 2);
        assert_eq!(long.texts()[1].pieces, ["⟦1⟧"]);
        for text in ["a\r\nb", "\u{7f}\u{fffe}\"\\", "\u{1}"] {
            assert_ne!(long.cell(text.to_owned()), text);
            let kept = long.texts().last().unwrap();
            assert!(!kept.pieces.concat().contains(is_lost));
            assert_eq!(put_together(kept.pieces.concat(), kept.is_json), text);
        }
        assert_eq!((number("⟦12⟧"), number("⟦x⟧"), number("12")), (Some(12), None, None));
    }
}
