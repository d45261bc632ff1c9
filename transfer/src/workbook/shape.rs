//! What kind of cells a column has.

use peil_core::intensity::Answer;
use peil_words::Words;

/// What kind of cells a column has, and how they look.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape {
    /// Text on one line. What looks like a number stays text.
    Text,
    /// Text that may be long.
    Long,
    /// A number at the Chamber of Commerce.
    Kvk,
    /// A number for value added tax.
    Vat,
    /// Several texts; see [`super::list`].
    List,
    /// A number that names something: no marks between its digits.
    Number,
    /// A whole number from 0.
    Whole,
    /// Money.
    Cents,
    /// A number, with as many digits as it has.
    Decimal,
    /// A score from 0 to 100, of which one digit behind the decimal sign is shown.
    Score,
    /// A day.
    Date,
    /// A year or a month.
    Period,
    /// One of a few values, named by these words in this order.
    Choice(fn(&Words) -> Vec<String>),
}

/// The names of no and yes, in this order: the place of a choice is what a tick counts for.
pub(crate) fn no_yes(words: &Words) -> Vec<String> {
    [Answer::No, Answer::Yes].map(|answer| words.answer(answer)).into()
}
