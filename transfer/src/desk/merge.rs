//! What a file says of a record, held beside the record that is there.

use super::cell::Cell;
use crate::FieldChange;
use peil_portfolio::Record;

/// Which fields of a record an earlier row of the file has spoken of: the place of the field, and the row.
pub(super) type Said = Vec<(u8, u32)>;

/// A comparison, field by field.
#[derive(Debug)]
pub(super) struct Merge<'a> {
    file_wins: bool,
    /// The record was found by its number: what the file says of it is said on purpose, to the letter.
    is_exact: bool,
    said: &'a [(u8, u32)],
    next: u8,
    /// The fields of which the file says something.
    pub(super) says: Vec<u8>,
    changed: Vec<&'static str>,
    /// Fields in which the portfolio says otherwise.
    clashing: Vec<&'static str>,
    /// Fields in which an earlier row says otherwise, and that row.
    contradicting: Vec<&'static str>,
    against: u32,
}

/// What came of a comparison.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Merged {
    /// The file says nothing new.
    Same,
    /// These fields change.
    Changed(Vec<FieldChange>),
    /// The portfolio says otherwise.
    Clash(Vec<FieldChange>),
    /// An earlier row says otherwise.
    Contradiction(u32, Vec<FieldChange>),
}

impl<'a> Merge<'a> {
    pub(super) const fn new(file_wins: bool, said: &'a [(u8, u32)]) -> Self {
        Self {
            file_wins,
            is_exact: false,
            said,
            next: 0,
            says: Vec::new(),
            changed: Vec::new(),
            clashing: Vec::new(),
            contradicting: Vec::new(),
            against: 0,
        }
    }

    /// The same for a record that was found by its number.
    pub(super) fn exact(self) -> Self {
        Self { is_exact: true, ..self }
    }

    /// A field that can be empty. An empty one is filled, and says nothing.
    pub(super) fn field<C: Cell>(&mut self, column: &'static str, ours: &mut C, offered: &C) {
        if offered.is_empty() {
            self.next += 1;
            return;
        }
        let winner = ours.beaten_by(offered);
        let is_same = if self.is_exact { *ours == winner } else { ours.is_same(offered) };
        let together = if ours.is_empty() { Some(offered.clone()) } else { ours.joined(offered) };
        let together = together.filter(|together| !self.is_exact || *together == winner);
        self.compare(column, ours, winner, is_same, together);
    }

    /// A field that always says something.
    pub(super) fn choice<T: Clone + PartialEq>(&mut self, column: &'static str, ours: &mut T, offered: &T) {
        let is_same = ours == offered;
        self.compare(column, ours, offered.clone(), is_same, None);
    }

    /// A field that in one of its values says nothing, unless it stands there on purpose.
    pub(super) fn answer<C: Cell>(&mut self, column: &'static str, ours: &mut C, offered: &C) {
        if self.is_exact && !ours.is_empty() {
            self.choice(column, ours, offered);
        } else {
            self.field(column, ours, offered);
        }
    }

    /// A field that always says something to the letter, unless it is empty.
    pub(super) fn filled<C: Cell>(&mut self, column: &'static str, ours: &mut C, offered: &C) {
        if offered.is_empty() {
            self.next += 1;
        } else {
            self.choice(column, ours, offered);
        }
    }

    /// Where something comes from: it stays as it is known, unless something else stands there on purpose.
    pub(super) fn provenance<T: Clone + PartialEq>(
        &mut self,
        column: &'static str,
        ours: &mut T,
        offered: &T,
    ) {
        if self.is_exact {
            self.choice(column, ours, offered);
        } else {
            self.next += 1;
        }
    }

    /// The same as a text, which may be empty.
    pub(super) fn provenance_text(&mut self, column: &'static str, ours: &mut String, offered: &String) {
        if self.is_exact {
            self.field(column, ours, offered);
        } else {
            self.next += 1;
        }
    }

    /// A field that says something where it is true.
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "called by the macro that lists fields, like the others"
    )]
    pub(super) fn flag(&mut self, column: &'static str, ours: &mut bool, offered: &bool) {
        if self.is_exact {
            self.choice(column, ours, offered);
        } else if *offered {
            self.compare(column, ours, true, *ours, Some(true));
        } else {
            self.next += 1;
        }
    }

    fn compare<T: PartialEq>(
        &mut self,
        column: &'static str,
        ours: &mut T,
        winner: T,
        is_same: bool,
        together: Option<T>,
    ) {
        let place = self.next;
        self.next += 1;
        let said = self.said.iter().find(|(said, _)| *said == place).map(|(_, row)| *row);
        self.says.push(place);
        let wins = self.file_wins && said.is_none();
        match (together, said) {
            // What contradicts nothing is put together, and written as the portfolio writes it.
            _ if is_same => {}
            (Some(together), _) => self.set(column, ours, together),
            (None, _) if wins => self.set(column, ours, winner),
            (None, Some(row)) => {
                self.contradicting.push(column);
                self.against = row;
            }
            (None, None) => self.clashing.push(column),
        }
    }

    fn set<T: PartialEq>(&mut self, column: &'static str, ours: &mut T, value: T) {
        if *ours != value {
            *ours = value;
            self.changed.push(column);
        }
    }

    /// What came of it: `before` was there, `after` was merged, `offered` is what the file says.
    pub(super) fn done<R: Record>(self, before: &R, after: &R, offered: &R) -> Merged {
        let values = |columns: &[&'static str], after: &R| {
            let (before, after) = (before.texts(), after.texts());
            let both = before.into_iter().zip(after);
            both.filter(|((column, _), _)| columns.contains(column))
                .map(|((column, before), (_, after))| FieldChange {
                    column,
                    before: before.filter(|text| !text.is_empty()),
                    after: after.unwrap_or_default(),
                })
                .collect::<Vec<_>>()
        };
        if !self.clashing.is_empty() {
            Merged::Clash(values(&self.clashing, offered))
        } else if !self.contradicting.is_empty() {
            Merged::Contradiction(self.against, values(&self.contradicting, offered))
        } else if !self.changed.is_empty() {
            Merged::Changed(values(&self.changed, after))
        } else {
            Merged::Same
        }
    }
}
