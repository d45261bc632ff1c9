//! What a cell means.

use crate::CellWhy;
use crate::table::{computed, percentage, with_lost_zero, without_sign};
use crate::workbook::{Cell, Shape};
use peil_core::intensity::Answer;
use peil_core::{Decimal, Notation, Period};
use peil_exchange::sheet::Cell as Raw;
use peil_portfolio::{Date, KvkNumber, VatNumber};
use peil_words::Words;
use std::collections::HashMap;

/// The choices of a column by their names in both languages, without capitals.
pub(super) type Choices = HashMap<String, usize>;

/// How the cells of a sheet are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner<'a> {
    pub(super) words: &'a Words,
    /// The decimal sign in numbers that are text.
    pub(super) notation: Notation,
}

pub(super) fn choices(shape: Shape, words: &[Words; 2]) -> Choices {
    let Shape::Choice(names) = shape else { return Choices::new() };
    words
        .iter()
        .flat_map(|words| names(words).into_iter().zip(0..))
        .map(|(name, place)| (name.to_lowercase(), place))
        .collect()
}

impl Manner<'_> {
    /// The value of a cell that is not text.
    pub(super) fn value(self, cell: Raw<'_>, shape: Shape, choices: &Choices) -> Result<Cell, CellWhy> {
        match cell {
            Raw::Empty => Ok(Cell::Empty),
            Raw::Text(text) => self.text(text, shape, choices),
            // Some spreadsheets keep true and false as numbers.
            Raw::Number(number @ ("0" | "1")) if matches!(shape, Shape::Choice(_)) => {
                self.tick(number == "1", choices)
            }
            Raw::Number(number) => number_of(number, shape),
            Raw::Percent(parts) => match shape {
                Shape::Text | Shape::Long | Shape::List => Ok(Cell::Text(percentage(parts))),
                Shape::Decimal | Shape::Score => number_of(parts, shape),
                _ => Err(wrong(shape)),
            },
            Raw::Date(moment) => match (Date::new(moment.year(), moment.month(), moment.day()), shape) {
                (Ok(date), Shape::Date) => Ok(Cell::Date(date)),
                (Ok(date), Shape::Text | Shape::Long) => Ok(Cell::Text(date.to_string())),
                (Ok(date), Shape::Period) => month_of(date),
                (Err(_), Shape::Date) => Err(CellWhy::Date),
                _ => Err(wrong(shape)),
            },
            Raw::Boolean(is_true) => match shape {
                Shape::Text | Shape::Long => Ok(Cell::Text(is_true.to_string())),
                Shape::Choice(_) => self.tick(is_true, choices),
                _ => Err(wrong(shape)),
            },
            Raw::Error(_) => Err(CellWhy::Form),
        }
    }

    fn text(self, text: &str, shape: Shape, choices: &Choices) -> Result<Cell, CellWhy> {
        if matches!(shape, Shape::Text | Shape::Long | Shape::List) {
            return Ok(Cell::text(text));
        }
        let text = text.trim();
        if text.is_empty() {
            return Ok(Cell::Empty);
        }
        match shape {
            Shape::Text | Shape::Long | Shape::List => Ok(Cell::text(text)),
            Shape::Kvk => kvk(text),
            Shape::Vat => match text.parse::<VatNumber>() {
                Ok(number) => Ok(Cell::Text(number.to_string())),
                Err(error) => Err(CellWhy::Vat(error)),
            },
            Shape::Number | Shape::Whole => text.parse().map(Cell::Whole).map_err(|_| CellWhy::WholeNumber),
            Shape::Cents => cents(text, self.notation)
                .or_else(|| self.words.read_cents(text).ok())
                .map(Cell::Cents)
                .ok_or(CellWhy::Amount),
            Shape::Decimal | Shape::Score => decimal(without_sign(text), self.notation),
            Shape::Date => self.words.read_day(text).map(Cell::Date).map_err(|_| CellWhy::Date),
            // What spreadsheets make of a month is a day in it.
            Shape::Period => period(text).or_else(|why| self.words.read_day(text).map_or(Err(why), month_of)),
            Shape::Choice(_) => match choices.get(&text.to_lowercase()) {
                Some(place) => Ok(Cell::Choice(*place)),
                None => match text.to_lowercase().as_str() {
                    "true" | "waar" => self.tick(true, choices),
                    "false" | "onwaar" => self.tick(false, choices),
                    _ => Err(CellWhy::Choice),
                },
            },
        }
    }

    /// What a spreadsheet makes of yes and no, in a column that has them.
    fn tick(self, is_true: bool, choices: &Choices) -> Result<Cell, CellWhy> {
        let answer = self.words.answer(if is_true { Answer::Yes } else { Answer::No });
        choices.get(&answer.to_lowercase()).copied().map(Cell::Choice).ok_or(CellWhy::Choice)
    }
}

/// A number as a spreadsheet has it, with a point.
fn number_of(text: &str, shape: Shape) -> Result<Cell, CellWhy> {
    match shape {
        Shape::Text | Shape::Long | Shape::List => Ok(Cell::text(text)),
        Shape::Kvk => kvk(&with_lost_zero(text)),
        Shape::Number | Shape::Whole => text.parse().map(Cell::Whole).map_err(|_| CellWhy::WholeNumber),
        Shape::Cents => cents(text, Notation::Point).map(Cell::Cents).ok_or(CellWhy::Amount),
        Shape::Decimal | Shape::Score => computed(text).map(Cell::Decimal).ok_or(CellWhy::Number),
        Shape::Period => period(text),
        Shape::Vat | Shape::Date | Shape::Choice(_) => Err(wrong(shape)),
    }
}

fn kvk(text: &str) -> Result<Cell, CellWhy> {
    text.parse::<KvkNumber>().map(|number| Cell::Text(number.to_string())).map_err(CellWhy::Kvk)
}

fn period(text: &str) -> Result<Cell, CellWhy> {
    text.parse::<Period>().map(Cell::Period).map_err(|_| CellWhy::Period)
}

fn month_of(date: Date) -> Result<Cell, CellWhy> {
    Period::month(date.year(), date.month()).map(Cell::Period).map_err(|_| CellWhy::Period)
}

fn decimal(text: &str, notation: Notation) -> Result<Cell, CellWhy> {
    Decimal::parse(text, notation).map(|parsed| Cell::Decimal(parsed.value)).map_err(|_| CellWhy::Number)
}

/// An amount without marks between its digits, of any size that fits.
fn cents(text: &str, notation: Notation) -> Option<i64> {
    let (whole, fraction) = text.split_once(notation.sign()).unwrap_or((text, ""));
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    // More digits than cents have may be zeros only.
    let (fraction, rest) = fraction.split_at_checked(2).unwrap_or((fraction, ""));
    if whole.is_empty() || !is_number(whole) || !is_number(fraction) || rest.bytes().any(|byte| byte != b'0')
    {
        return None;
    }
    format!("{whole}{fraction:0<2}").parse().ok()
}

/// What is wrong with a value of another kind.
const fn wrong(shape: Shape) -> CellWhy {
    match shape {
        Shape::Date => CellWhy::Date,
        Shape::Period => CellWhy::Period,
        Shape::Choice(_) => CellWhy::Choice,
        Shape::Number | Shape::Whole => CellWhy::WholeNumber,
        Shape::Cents => CellWhy::Amount,
        Shape::Decimal | Shape::Score => CellWhy::Number,
        Shape::Text | Shape::Long | Shape::List | Shape::Kvk | Shape::Vat => CellWhy::Form,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbook::no_yes;
    use peil_exchange::sheet::Moment;
    use peil_words::Language;

    #[test]
    fn a_cell_is_read_by_what_its_column_holds() {
        let words = Language::ALL.map(Words::new);
        let manner = Manner { words: &words[0], notation: Notation::Comma };
        let known = choices(Shape::Choice(no_yes), &words);
        let read = |cell, shape| manner.value(cell, shape, &known);
        let day = Date::new(2026, 5, 12).unwrap();
        for (cell, shape, value) in [
            (Raw::Number("1234567"), Shape::Kvk, Ok(Cell::Text("01234567".to_owned()))),
            (
                Raw::Number("123456"),
                Shape::Kvk,
                Err(CellWhy::Kvk("123456".parse::<KvkNumber>().unwrap_err())),
            ),
            (Raw::Text("12 34 56 78"), Shape::Kvk, Ok(Cell::Text("12345678".to_owned()))),
            (Raw::Number("1250.5"), Shape::Cents, Ok(Cell::Cents(125_050))),
            (Raw::Number("1250.505"), Shape::Cents, Err(CellWhy::Amount)),
            (Raw::Text("€ 1.250,50"), Shape::Cents, Ok(Cell::Cents(125_050))),
            (Raw::Text("92233720368547758,07"), Shape::Cents, Ok(Cell::Cents(i64::MAX))),
            (Raw::Number("-1"), Shape::Cents, Err(CellWhy::Amount)),
            (Raw::Text("12-05-2026"), Shape::Date, Ok(Cell::Date(day))),
            (Raw::Number("46154"), Shape::Date, Err(CellWhy::Date)),
            (Raw::Number("1998"), Shape::Period, Ok(Cell::Period(Period::year(1998).unwrap()))),
            (Raw::Text("12-05-2026"), Shape::Period, Ok(Cell::Period(Period::month(2026, 5).unwrap()))),
            (
                Raw::Date(Moment::new(1998, 3, 1, 0).unwrap()),
                Shape::Period,
                Ok(Cell::Period(Period::month(1998, 3).unwrap())),
            ),
            (Raw::Boolean(true), Shape::Choice(no_yes), Ok(Cell::Choice(1))),
            (Raw::Boolean(false), Shape::Choice(no_yes), Ok(Cell::Choice(0))),
            (Raw::Number("1"), Shape::Choice(no_yes), Ok(Cell::Choice(1))),
            (Raw::Number("0"), Shape::Choice(no_yes), Ok(Cell::Choice(0))),
            (Raw::Number("2"), Shape::Choice(no_yes), Err(CellWhy::Choice)),
            (Raw::Boolean(true), Shape::Whole, Err(CellWhy::WholeNumber)),
            (Raw::Text("WAAR"), Shape::Choice(no_yes), Ok(Cell::Choice(1))),
            (Raw::Text("False"), Shape::Choice(no_yes), Ok(Cell::Choice(0))),
            (Raw::Text("JA"), Shape::Choice(no_yes), Ok(Cell::Choice(1))),
            (Raw::Text("yes"), Shape::Choice(no_yes), Ok(Cell::Choice(1))),
            (Raw::Text("misschien"), Shape::Choice(no_yes), Err(CellWhy::Choice)),
            (Raw::Number("31612345678"), Shape::Text, Ok(Cell::Text("31612345678".to_owned()))),
            (Raw::Text("81,5"), Shape::Decimal, Ok(Cell::Decimal(Decimal::from_millionths(81_500_000)))),
            (
                Raw::Number("66.6666666666667"),
                Shape::Decimal,
                Ok(Cell::Decimal(Decimal::from_millionths(66_666_667))),
            ),
            (Raw::Percent("47.87"), Shape::Decimal, Ok(Cell::Decimal(Decimal::from_millionths(47_870_000)))),
            (Raw::Percent("47.87"), Shape::Score, Ok(Cell::Decimal(Decimal::from_millionths(47_870_000)))),
            (Raw::Text("47,87 %"), Shape::Score, Ok(Cell::Decimal(Decimal::from_millionths(47_870_000)))),
            (Raw::Percent("47.87"), Shape::Text, Ok(Cell::Text("47,87%".to_owned()))),
            (Raw::Percent("47"), Shape::Whole, Err(CellWhy::WholeNumber)),
            (Raw::Percent("47"), Shape::Cents, Err(CellWhy::Amount)),
            (Raw::Percent("2026"), Shape::Period, Err(CellWhy::Period)),
            (Raw::Percent("100"), Shape::Choice(no_yes), Err(CellWhy::Choice)),
            (Raw::Number("2.5"), Shape::Whole, Err(CellWhy::WholeNumber)),
            (Raw::Error("#N/A"), Shape::Text, Err(CellWhy::Form)),
            (Raw::Text("  "), Shape::Date, Ok(Cell::Empty)),
        ] {
            assert_eq!(read(cell, shape), value, "{cell:?}");
        }
    }
}
