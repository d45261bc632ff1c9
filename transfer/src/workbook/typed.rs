//! A row whose cells have been understood.

use super::{Cell, list};
use crate::CellWhy;
use peil_core::{Decimal, Period};
use peil_portfolio::Date;
use std::collections::HashMap;

/// Where each field of a sheet stands among its columns.
pub(crate) type Places = HashMap<String, usize>;

/// A row whose cells have been understood, in the order of the described columns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Typed<'a> {
    pub(crate) places: &'a Places,
    pub(crate) cells: &'a [Cell],
}

/// Which field a record cannot be built without, or with what stands there.
pub(crate) type Refused = (&'static str, CellWhy);

impl<'a> Typed<'a> {
    fn cell(&self, field: &str) -> Option<&'a Cell> {
        self.cells.get(*self.places.get(field)?)
    }

    /// The cells from this field on.
    pub(crate) fn from(&self, field: &str) -> &'a [Cell] {
        self.places.get(field).and_then(|place| self.cells.get(*place..)).unwrap_or_default()
    }

    /// A text; empty where there is none.
    pub(crate) fn text(&self, field: &str) -> String {
        match self.cell(field) {
            Some(Cell::Text(text)) => text.clone(),
            _ => String::new(),
        }
    }

    /// Several texts.
    pub(crate) fn list(&self, field: &str) -> Vec<String> {
        match self.cell(field) {
            Some(Cell::Text(text)) => list::taken_apart(text),
            _ => Vec::new(),
        }
    }

    /// A whole number.
    pub(crate) fn whole(&self, field: &str) -> Option<i64> {
        match self.cell(field) {
            Some(Cell::Whole(number)) => Some(*number),
            _ => None,
        }
    }

    /// A whole number that fits.
    pub(crate) fn fitting<T: TryFrom<i64>>(&self, field: &'static str) -> Result<Option<T>, Refused> {
        let number = self.whole(field).map(T::try_from).transpose();
        number.map_err(|_| (field, CellWhy::Range))
    }

    /// An amount.
    pub(crate) fn cents(&self, field: &str) -> Option<i64> {
        match self.cell(field) {
            Some(Cell::Cents(cents)) => Some(*cents),
            _ => None,
        }
    }

    /// A number.
    pub(crate) fn decimal(&self, field: &str) -> Option<Decimal> {
        match self.cell(field) {
            Some(Cell::Decimal(number)) => Some(*number),
            _ => None,
        }
    }

    /// A day.
    pub(crate) fn date(&self, field: &str) -> Option<Date> {
        match self.cell(field) {
            Some(Cell::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// A day that has to be there.
    pub(crate) fn day(&self, field: &'static str) -> Result<Date, Refused> {
        self.date(field).ok_or((field, CellWhy::Empty))
    }

    /// A period.
    pub(crate) fn period(&self, field: &str) -> Option<Period> {
        match self.cell(field) {
            Some(Cell::Period(period)) => Some(*period),
            _ => None,
        }
    }

    /// One of a list.
    pub(crate) fn one_of<T: Copy>(&self, field: &str, all: &[T]) -> Option<T> {
        match self.cell(field) {
            Some(Cell::Choice(place)) => all.get(*place).copied(),
            _ => None,
        }
    }

    /// One of a list that has to be there.
    pub(crate) fn choice<T: Copy>(&self, field: &'static str, all: &[T]) -> Result<T, Refused> {
        self.one_of(field, all).ok_or((field, CellWhy::Empty))
    }

    /// Yes; no where nothing stands.
    pub(crate) fn is_yes(&self, field: &str) -> bool {
        self.one_of(field, &[false, true]).unwrap_or_default()
    }
}
