//! A sheet with headings above its columns.

use super::head::Head;
use super::likeness::Likeness;
use crate::Place;
use crate::table::{Field, percentage, plain};
use peil_exchange::sheet::{Cell, Row, Sheet, column_letters};
use std::collections::HashMap;
use std::sync::Arc;

/// How far down headings are looked for; titles may stand above them.
const DEEPEST: usize = 20;

/// A sheet with headings.
pub(crate) struct Grid<'b> {
    sheet: &'b Sheet,
    name: Arc<str>,
    /// The row of the headings, or the last of two.
    head: u32,
    headings: Vec<Heading>,
    /// Headings, made plain, and which they are.
    known: HashMap<String, usize>,
}

/// The heading of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    /// Its text; a second one of the same name gets a number, a column without one its letters.
    pub(crate) text: String,
    /// The column, from 0.
    pub(crate) column: u16,
}

impl<'b> Grid<'b> {
    /// A sheet with these headings.
    fn under(sheet: &'b Sheet, head: &Head) -> Self {
        let mut headings: Vec<Heading> = Vec::new();
        let mut known = HashMap::new();
        for (column, text) in &head.texts {
            let text = if text.is_empty() { format!("({})", column_letters(*column)) } else { text.clone() };
            // Of two with one name the second says what stands above it.
            let is_twice = known.contains_key(&plain(&text));
            let group =
                head.groups.iter().take_while(|(first, _)| first <= column).last().filter(|_| is_twice);
            let text = group.map_or_else(|| text.clone(), |(_, group)| format!("{group} {text}"));
            let mut unique = text.clone();
            let mut number = 1;
            while known.contains_key(&plain(&unique)) {
                number += 1;
                unique = format!("{text} ({number})");
            }
            known.insert(plain(&unique), headings.len());
            headings.push(Heading { text: unique, column: *column });
        }
        Self { sheet, name: sheet.name.as_str().into(), head: head.row, headings, known }
    }

    /// The sheet below the row that counts most headings as `known`, the first of several; none where no row has one.
    pub(crate) fn with(sheet: &'b Sheet, known: impl Fn(&str) -> bool) -> Option<Self> {
        let count = |head: &Head| head.texts.iter().filter(|(_, text)| known(&plain(text))).count();
        let counted = Head::all(sheet, DEEPEST).map(|head| (count(&head), head));
        let best = counted.fold(None, |best: Option<(usize, Head)>, (count, head)| match best {
            Some((most, _)) if most >= count => best,
            _ => (count > 0).then_some((count, head)),
        });
        best.map(|(_, head)| Self::under(sheet, &head))
    }

    /// The sheet below the headings that look most like those of a table of companies, the first of several, and how much
    /// they do; none where none do.
    pub(crate) fn of_companies(
        sheet: &'b Sheet,
        field_of: impl Fn(&str) -> Option<Field>,
    ) -> Option<(Likeness, Self)> {
        let fields = |head: &Head| -> Vec<_> {
            let named = head.texts.iter().map(|(column, text)| (*column, field_of(&plain(text))));
            named.filter(|(_, field)| field.is_some()).collect()
        };
        let liked =
            Head::all(sheet, DEEPEST).filter_map(|head| Some((Likeness::of(&head, sheet, &field_of)?, head)));
        // Of equals the first, and so of the same headings once more.
        let best =
            liked.reduce(
                |best, next| {
                    if next.0 > best.0 && fields(&best.1) != fields(&next.1) { next } else { best }
                },
            );
        best.map(|(likeness, head)| (likeness, Self::under(sheet, &head)))
    }

    /// The sheet below its first row with more than one cell, or else its first row.
    pub(crate) fn under_first(sheet: &'b Sheet) -> Option<Self> {
        let wide = sheet.rows().take(DEEPEST).find(|row| row.cells().count() > 1);
        wide.or_else(|| sheet.rows().next()).map(|row| Self::under(sheet, &Head::of(None, row)))
    }

    /// The headings, from the left.
    pub(crate) fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// The column with this heading; capitals, spaces and marks make no difference.
    pub(crate) fn find(&self, heading: &str) -> Option<&Heading> {
        self.known.get(&plain(heading)).and_then(|index| self.headings.get(*index))
    }

    /// The rows below the headings.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'b>> + use<'b> {
        let head = self.head;
        self.sheet.rows().skip_while(move |row| row.number() <= head)
    }

    /// The name of the sheet; empty for a table as text.
    pub(crate) fn sheet_name(&self) -> &'b str {
        &self.sheet.name
    }

    /// How many rows there are, to tell how far the work is.
    pub(crate) fn len(&self) -> usize {
        self.sheet.rows().len()
    }

    /// Where a row stands.
    pub(crate) fn place(&self, row: Row<'_>) -> Place {
        if self.name.is_empty() {
            Place::Line(row.number().into())
        } else {
            Place::Row { sheet: Arc::clone(&self.name), row: row.number() }
        }
    }

    /// The headings that are not among these columns.
    pub(crate) fn left(&self, columns: &[u16]) -> Vec<String> {
        let left = self.headings.iter().filter(|heading| !columns.contains(&heading.column));
        left.map(|heading| heading.text.clone()).collect()
    }
}

/// What a cell shows, on one line and without spaces around it.
pub(crate) fn shown(cell: Cell<'_>) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Cell::Number(text) | Cell::Error(text) => text.to_owned(),
        Cell::Percent(parts) => percentage(parts),
        Cell::Date(moment) => moment.to_string(),
        Cell::Boolean(is_true) => is_true.to_string(),
    }
}
