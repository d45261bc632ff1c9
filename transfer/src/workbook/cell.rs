//! What a cell says, with its meaning.

use peil_core::{Decimal, Period};
use peil_portfolio::Date;

/// The value of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Money, in euro cents.
    Cents(i64),
    /// A number.
    Decimal(Decimal),
    /// A day.
    Date(Date),
    /// A year or a month.
    Period(Period),
    /// One of the choices of the column, by its place from 0.
    Choice(usize),
}

impl Cell {
    /// A text; nothing when it is empty.
    pub(crate) fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// A text that need not be there.
    pub(crate) fn shown(value: Option<impl ToString>) -> Self {
        value.map_or(Self::Empty, |value| Self::Text(value.to_string()))
    }

    /// A whole number that need not be there.
    pub(crate) fn whole(number: Option<impl Into<i64>>) -> Self {
        number.map_or(Self::Empty, |number| Self::Whole(number.into()))
    }

    /// An amount that need not be there.
    pub(crate) fn cents(cents: Option<i64>) -> Self {
        cents.map_or(Self::Empty, Self::Cents)
    }

    /// A number that need not be there.
    pub(crate) fn decimal(number: Option<Decimal>) -> Self {
        number.map_or(Self::Empty, Self::Decimal)
    }

    /// A day that need not be there.
    pub(crate) fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }

    /// A period that need not be there.
    pub(crate) fn period(period: Option<Period>) -> Self {
        period.map_or(Self::Empty, Self::Period)
    }

    /// A value out of a list, which need not be there.
    pub(crate) fn one_of<T: PartialEq>(all: &[T], value: Option<T>) -> Self {
        let place = value.and_then(|value| all.iter().position(|known| *known == value));
        place.map_or(Self::Empty, Self::Choice)
    }
}
