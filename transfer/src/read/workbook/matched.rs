//! Which sheet is about what, told by its headings.

use crate::Subject;
use crate::workbook::{Column, Described, Role, columns_of, headings, said_of};
use peil_exchange::sheet::{Cell, Row, Sheet};
use peil_words::Words;
use std::collections::HashMap;

/// A subject as a reader knows it: its headings in each language.
pub(super) struct Known {
    subject: Subject,
    needed: Vec<bool>,
    shown: Vec<bool>,
    tongues: [Tongue; 2],
}

struct Tongue {
    sheet: String,
    headings: Vec<String>,
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

impl Known {
    pub(super) fn of<R: Described>(words: &[Words; 2]) -> Self {
        let columns = columns_of::<R>();
        let role = |wanted: Role| columns.iter().map(|column: &Column<R>| column.role == wanted).collect();
        let tongue = |words: &Words| {
            let headings = headings(&columns, words);
            let places = headings.iter().cloned().zip(0..).collect();
            Tongue { sheet: words.say(said_of(R::SUBJECT).0), headings, places }
        };
        let [dutch, english] = words;
        let tongues = [tongue(dutch), tongue(english)];
        Self { subject: R::SUBJECT, needed: role(Role::Needed), shown: role(Role::Shown), tongues }
    }

    /// The sheet as one of this subject; `None` when it is about something else.
    ///
    /// In a workbook of Peil its name and the headings that are needed are enough. Any other table has to have most of the
    /// headings, so that nobody else's is taken for one of Peil.
    pub(super) fn matches(&self, sheet: &Sheet, is_own: bool) -> Option<Match<'_>> {
        let head = sheet.rows().next()?;
        let of = |tongue: usize| self.in_tongue(sheet, head, tongue, is_own);
        [of(0), of(1)].into_iter().flatten().max_by_key(Match::weight)
    }

    fn in_tongue(&self, sheet: &Sheet, head: Row<'_>, tongue: usize, is_own: bool) -> Option<Match<'_>> {
        let words = self.tongues.get(tongue)?;
        let mut columns = vec![None; words.headings.len()];
        let mut left = Vec::new();
        for (place, cell) in head.cells() {
            let Cell::Text(heading) = cell else { continue };
            let known = words.places.get(heading.trim()).and_then(|known| columns.get_mut(*known));
            match known {
                Some(column @ None) => *column = Some(place),
                _ => left.push(heading.to_owned()),
            }
        }
        let found = columns.iter().flatten().count();
        let has_needed = self.needed.iter().zip(&columns).all(|(needed, column)| !needed || column.is_some());
        // A second sheet of a large subject has a number behind its name.
        let is_named = sheet.name.strip_prefix(&words.sheet).is_some_and(|rest| {
            rest.is_empty() || rest.strip_prefix(' ').is_some_and(|number| number.parse::<u16>().is_ok())
        });
        let fields = self.shown.iter().filter(|shown| !**shown).count();
        let is_like = found >= 4 && found * 2 > fields && left.len() <= found;
        (has_needed && (is_like || is_own && is_named)).then_some(Match {
            known: self,
            tongue,
            head: head.number(),
            columns,
            left,
            found,
            is_named,
        })
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
