//! Which sheet is about what, told by its headings.

use crate::Subject;
use crate::read::shown;
use crate::table::plain;
use crate::workbook::{Column, Described, Role, columns_of, headings, said_of};
use peil_exchange::sheet::Sheet;
use peil_words::Words;
use std::collections::HashMap;

/// How far down headings are looked for; titles may stand above them.
const DEEPEST: usize = 20;

/// A subject as a reader knows it: its headings in each language.
pub(super) struct Known {
    subject: Subject,
    needed: Vec<bool>,
    /// How many of its columns are fields.
    fields: usize,
    tongues: [Tongue; 2],
}

struct Tongue {
    sheet: String,
    headings: Vec<String>,
    /// Where each heading stands, by what it is without what differs by taste.
    places: HashMap<String, usize>,
}

/// A sheet of a known subject.
pub(super) struct Match<'k> {
    known: &'k Known,
    /// Which language.
    tongue: usize,
    /// The row of the headings.
    head: u32,
    /// For each described column the column of the sheet, where it has one.
    columns: Vec<Option<u16>>,
    /// Headings that nobody knows.
    left: Vec<String>,
    found: usize,
    is_named: bool,
}

/// The first rows of a sheet, as headings.
pub(super) struct Heads<'a> {
    sheet: &'a Sheet,
    rows: Vec<Head>,
}

/// A row that may have the headings.
struct Head {
    number: u32,
    /// Its texts, each with its column: as they are compared, and as they stand there.
    texts: Vec<(u16, String, String)>,
}

impl<'a> Heads<'a> {
    pub(super) fn of(sheet: &'a Sheet) -> Self {
        let rows = sheet.rows().take(DEEPEST).map(|row| {
            let texts = row.cells().map(|(column, cell)| (column, shown(cell)));
            let texts = texts.filter(|(_, text)| !text.is_empty());
            Head {
                number: row.number(),
                texts: texts.map(|(column, text)| (column, plain(&text), text)).collect(),
            }
        });
        Self { sheet, rows: rows.collect() }
    }
}

impl Known {
    pub(super) fn of<R: Described>(words: &[Words; 2]) -> Self {
        let columns = columns_of::<R>();
        let needed = columns.iter().map(|column: &Column<R>| column.role == Role::Needed).collect();
        let is_field = |column: &&Column<R>| matches!(column.role, Role::Needed | Role::Field);
        let fields = columns.iter().filter(is_field).count();
        let tongue = |words: &Words| {
            let headings = headings(&columns, words);
            let places = headings.iter().map(|heading| plain(heading)).zip(0..).collect();
            Tongue { sheet: plain(&words.say(said_of(R::SUBJECT).0)), headings, places }
        };
        let [dutch, english] = words;
        let tongues = [tongue(dutch), tongue(english)];
        Self { subject: R::SUBJECT, needed, fields, tongues }
    }

    /// The sheet as one of this subject; `None` when it is about something else.
    ///
    /// In a workbook of Peil its name and the headings that are needed are enough. Any other table has to have most of the
    /// headings, so that nobody else's is taken for one of Peil.
    pub(super) fn matches(&self, heads: &Heads<'_>, is_own: bool) -> Option<Match<'_>> {
        let fits = |matched: &Match<'_>| {
            let is_like =
                matched.found >= 4 && matched.found * 2 > self.fields && matched.left.len() <= matched.found;
            self.missing(matched).is_none() && (is_like || is_own && matched.is_named)
        };
        // Of two rows that are as good the first has the headings.
        self.tries(heads)
            .filter(fits)
            .reduce(|best, next| if next.weight() > best.weight() { next } else { best })
    }

    /// The heading that keeps a sheet with a name of this subject from being one; `None` where it has another name.
    pub(super) fn lacking(&self, heads: &Heads<'_>) -> Option<&str> {
        let named = self.tries(heads).filter(|matched| matched.is_named);
        let best = named.reduce(|best, next| if next.found > best.found { next } else { best })?;
        let missing = self.missing(&best)?;
        self.tongues.get(best.tongue)?.headings.get(missing).map(String::as_str)
    }

    /// What each of the first rows would be as headings, in each language.
    fn tries<'k>(&'k self, heads: &Heads<'_>) -> impl Iterator<Item = Match<'k>> {
        heads.rows.iter().flat_map(|head| {
            [0, 1].into_iter().filter_map(|tongue| self.in_tongue(heads.sheet, head, tongue))
        })
    }

    /// The first column that is needed and not there.
    fn missing(&self, matched: &Match<'_>) -> Option<usize> {
        self.needed.iter().zip(&matched.columns).position(|(needed, column)| *needed && column.is_none())
    }

    fn in_tongue(&self, sheet: &Sheet, head: &Head, tongue: usize) -> Option<Match<'_>> {
        let words = self.tongues.get(tongue)?;
        // A second sheet of a large subject has a number behind its name.
        let rest = plain(&sheet.name).strip_prefix(&words.sheet).map(str::to_owned);
        let is_named = rest.is_some_and(|rest| rest.is_empty() || rest.parse::<u16>().is_ok());
        if !is_named && !head.texts.iter().any(|(_, plain, _)| words.places.contains_key(plain)) {
            return None;
        }
        let mut columns = vec![None; words.headings.len()];
        let mut left = Vec::new();
        for (place, plain, text) in &head.texts {
            let known = words.places.get(plain).and_then(|known| columns.get_mut(*known));
            match known {
                Some(column @ None) => *column = Some(*place),
                _ => left.push(text.clone()),
            }
        }
        let found = columns.iter().flatten().count();
        Some(Match { known: self, tongue, head: head.number, columns, left, found, is_named })
    }
}

impl Match<'_> {
    /// What speaks for it: its name, then how many headings it has.
    pub(super) fn weight(&self) -> (bool, usize) {
        (self.is_named, self.found)
    }

    pub(super) const fn subject(&self) -> Subject {
        self.known.subject
    }

    /// Which language it is in, by its place.
    pub(super) const fn tongue(&self) -> usize {
        self.tongue
    }

    /// The row of the headings.
    pub(super) const fn head(&self) -> u32 {
        self.head
    }

    /// Headings that nobody knows.
    pub(super) fn left(&self) -> &[String] {
        &self.left
    }

    /// The column of the sheet in which a described column stands.
    pub(super) fn column(&self, described: usize) -> Option<u16> {
        self.columns.get(described).copied().flatten()
    }

    /// The heading of a described column.
    pub(super) fn heading(&self, described: usize) -> &str {
        let words = self.known.tongues.get(self.tongue);
        words.and_then(|words| words.headings.get(described)).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Tongues, known};

    #[test]
    fn every_heading_of_a_sheet_is_told_from_the_others() {
        for known in known(&Tongues::new()) {
            for tongue in &known.tongues {
                assert_eq!(tongue.places.len(), tongue.headings.len(), "{}", tongue.sheet);
            }
        }
    }
}
