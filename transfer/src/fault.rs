//! What cannot be read in one cell.

use peil_core::record::TextError;
use peil_portfolio::{KvkError, VatError};

/// A cell that cannot be read. It keeps its row out, and no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFault {
    /// The name of the column, as the file has it.
    pub column: String,
    /// What stands there: at most 40 characters, control characters escaped ([`CellFault::new`] sees to it).
    pub text: String,
    /// What is wrong with it.
    pub why: CellWhy,
}

impl CellFault {
    /// A fault, with the text of the cell made safe to show.
    #[must_use]
    pub fn new(column: impl Into<String>, text: &str, why: CellWhy) -> Self {
        Self { column: column.into(), text: excerpt(text), why }
    }
}

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CellWhy {
    /// It is empty and may not be.
    Empty,
    /// No number of the Chamber of Commerce.
    Kvk(KvkError),
    /// No number for value added tax.
    Vat(VatError),
    /// No day.
    Date,
    /// No period: a year, a quarter, a month.
    Period,
    /// No number.
    Number,
    /// No whole number that is not negative.
    WholeNumber,
    /// A number outside what the field can hold.
    Range,
    /// No amount of money.
    Amount,
    /// Not one of the values that the field knows.
    Choice,
    /// Not the kind of value that stands here: a list where a text belongs.
    Form,
    /// The field is not one that this kind of record has.
    UnknownField,
    /// No record of a kiosk.
    Record(TextError),
    /// It contradicts another field of its row.
    Contradiction,
    /// Not the name of one company of the file, and no number tells which is meant.
    Company,
}

/// At most 40 characters, control characters escaped.
pub(crate) fn excerpt(text: &str) -> String {
    const LIMIT: usize = 40;
    let mut shown = String::new();
    for (count, character) in text.chars().enumerate() {
        if count == LIMIT {
            shown.push('…');
            break;
        }
        if character.is_control() {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_fault_is_short_and_safe() {
        let shown = |text: &str| CellFault::new("kvk", text, CellWhy::Number).text;
        assert_eq!(shown("a\u{1b}[31m"), "a\\u{1b}[31m");
        assert_eq!(shown(&"é".repeat(41)), format!("{}…", "é".repeat(40)));
        assert_eq!(shown(&"x".repeat(40)), "x".repeat(40));
    }
}
