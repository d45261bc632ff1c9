//! The headings of a sheet: one row of it, or two that belong together.

use super::grid::shown;
use peil_exchange::sheet::{Row, Sheet};

/// Texts that may be headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The text above each column, from the left. May be empty.
    pub(super) texts: Vec<(u16, String)>,
    /// What several columns have in common, from which column on.
    pub(super) groups: Vec<(u16, String)>,
    /// The number of the row that is the last of it.
    pub(super) row: u32,
}

impl Head {
    /// A row, with what stands right above it.
    pub(super) fn of(above: Option<Row<'_>>, row: Row<'_>) -> Self {
        let texts = row.cells().map(|(column, cell)| (column, shown(cell))).collect();
        let above = above.filter(|above| above.number() + 1 == row.number());
        Self { texts, groups: above.map(groups).unwrap_or_default(), row: row.number() }
    }

    /// Two rows as one: headings of which some reach down to the second row, as merged cells do, and some say what several
    /// columns in it have in common. `None` where the second row is none of that: a row of a table has its cells below
    /// headings.
    pub(super) fn of_two(above: Option<Row<'_>>, row: Row<'_>) -> Option<Self> {
        let above = above.filter(|above| above.number() + 1 == row.number())?;
        let has = |row: Row<'_>, column| !shown(row.cell(column)).is_empty();
        let mut lower = row.cells().map(|(column, _)| column).filter(|column| has(row, *column));
        let is_below_a_group = |column: u16| {
            let next = column.saturating_add(1);
            !has(above, column) || !has(above, next) && has(row, next)
        };
        if row.cells().count() > MOST || !lower.all(is_below_a_group) {
            return None;
        }
        let (groups, reaching): (Vec<_>, Vec<_>) =
            groups(above).into_iter().partition(|(column, _)| has(row, *column));
        if groups.is_empty() || reaching.is_empty() {
            return None;
        }
        let below = row.cells().map(|(column, cell)| (column, shown(cell)));
        let mut texts: Vec<_> = below.filter(|(_, text)| !text.is_empty()).chain(reaching).collect();
        texts.sort_unstable_by_key(|(column, _)| *column);
        Some(Self { texts, groups, row: row.number() })
    }

    /// Every row of a sheet as far as this one, and every two that belong together.
    pub(super) fn all(sheet: &Sheet, deepest: usize) -> impl Iterator<Item = Self> {
        let mut above = None;
        sheet.rows().take(deepest).flat_map(move |row| {
            let above = above.replace(row);
            [Some(Self::of(above, row)), Self::of_two(above, row)].into_iter().flatten()
        })
    }
}

/// How many groups there may be, and how many cells below them.
const MOST: usize = 100;

/// What stands in a row above the headings, from which column on: what several columns have in common. A title that is
/// alone in its row is none.
fn groups(above: Row<'_>) -> Vec<(u16, String)> {
    let texts = above.cells().map(|(column, cell)| (column, shown(cell)));
    let groups: Vec<_> = texts.filter(|(_, text)| !text.is_empty()).take(MOST).collect();
    if groups.len() > 1 { groups } else { Vec::new() }
}
