//! What a file says of a record, held beside the record that is there.

use super::Rules;
use super::cell::{Cell, plain};
use super::names::is_same_name;
use crate::FieldChange;
use peil_portfolio::{Consent, Date, Record};
use std::collections::HashSet;

/// A field of a record that a row of the file has spoken of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    /// The place of the field.
    pub(super) field: u8,
    /// The row.
    pub(super) row: u32,
    /// When rows are tried, this one has its turn.
    pub(super) turn: u32,
}

/// A comparison, field by field.
#[derive(Debug)]
pub(super) struct Merge<'a> {
    rules: Rules,
    /// Columns that the file leaves open.
    open: &'a [&'static str],
    /// The record was found by its number: what the file says of it is said on purpose, to the letter.
    is_exact: bool,
    said: &'a [Said],
    /// The turn of the row at hand.
    turn: u32,
    /// Whether the file itself brings the record: what no row has spoken of is then what every new record gets.
    is_new: bool,
    next: u8,
    is_another_consent: bool,
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
    pub(super) const fn new(
        rules: Rules,
        open: &'a [&'static str],
        said: &'a [Said],
        turn: u32,
        is_new: bool,
    ) -> Self {
        Self {
            rules,
            open,
            is_exact: false,
            said,
            turn,
            is_new,
            next: 0,
            is_another_consent: false,
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
        let winner = if self.is_exact { ours.edited_to(offered) } else { ours.beaten_by(offered) };
        let is_same = if self.is_exact { *ours == winner } else { ours.is_same(offered) };
        let joined =
            || ours.joined(offered).map(|joined| if self.had_to_wait() { winner.clone() } else { joined });
        let together = if ours.is_empty() { Some(offered.clone()) } else { joined() };
        let together = together.filter(|together| !self.is_exact || *together == winner);
        self.compare(column, ours, winner, is_same, together);
    }

    /// A field that says something unless the file leaves it open.
    pub(super) fn choice<T: Clone + PartialEq>(&mut self, column: &'static str, ours: &mut T, offered: &T) {
        if self.open.contains(&column) {
            self.next += 1;
            return;
        }
        let is_same = ours == offered;
        let together = (self.is_new && self.said().is_none()).then(|| offered.clone());
        self.compare(column, ours, offered.clone(), is_same, together);
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

    /// A choice where yes goes further than no and does not contradict it.
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "called by the macro that lists fields, like the others"
    )]
    pub(super) fn flag(&mut self, column: &'static str, ours: &mut bool, offered: &bool) {
        if *offered && !self.is_exact && self.said().is_none() {
            self.compare(column, ours, true, *ours, Some(true));
        } else {
            self.choice(column, ours, offered);
        }
    }

    /// The name of a company. In the files of others its legal form and its punctuation make no difference.
    pub(super) fn name(&mut self, column: &'static str, ours: &mut String, offered: &String) {
        if self.rules.is_own || offered.is_empty() || !is_same_name(ours, offered) {
            self.field(column, ours, offered);
        } else {
            self.compare(column, ours, offered.clone(), true, None);
        }
    }

    /// Remarks. In the files of others several rows, one for each person, may have one on their company: they are put
    /// together, and what is among them is known.
    pub(super) fn remarks(&mut self, column: &'static str, ours: &mut String, offered: &String) {
        let together = (!self.rules.is_own && self.said().is_some()).then(|| format!("{ours}\n{offered}"));
        match together.filter(|text| text.len() <= MOST_REMARKS) {
            _ if offered.is_empty() || ours.is_empty() => self.field(column, ours, offered),
            _ if !self.rules.is_own && !ours.is_same(offered) && has_lines(ours, offered) => {
                self.compare(column, &mut (), (), true, None);
            }
            Some(together) => {
                let is_same = ours.is_same(offered);
                self.compare(column, ours, offered.clone(), is_same, Some(together));
            }
            None => self.field(column, ours, offered),
        }
    }

    /// A consent.
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "called by the macro that lists fields, like the others"
    )]
    pub(super) fn consent(&mut self, column: &'static str, ours: &mut Consent, offered: &Consent) {
        let before = *ours;
        self.answer(column, ours, offered);
        self.is_another_consent = !before.is_empty() && *ours != before;
    }

    /// The day of the consent before it. That of one answer does not stay with another.
    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "called by the macro that lists fields, like the others"
    )]
    pub(super) fn consent_on(
        &mut self,
        column: &'static str,
        ours: &mut Option<Date>,
        offered: &Option<Date>,
    ) {
        if self.is_another_consent && offered.is_none() && self.said().is_none() {
            self.set(column, ours, None);
        }
        self.field(column, ours, offered);
    }

    /// The earlier row that has spoken of the field that is next.
    fn said(&self) -> Option<Said> {
        self.said.iter().find(|said| said.field == self.next).copied()
    }

    /// Whether the row at hand wins and would have spoken of the field that is next before the row that has. It says how
    /// the field is written then, as it will when the file is read once more and it has not to wait.
    fn had_to_wait(&self) -> bool {
        self.rules.file_wins && self.said().is_some_and(|said| said.turn > self.turn)
    }

    fn compare<T: PartialEq>(
        &mut self,
        column: &'static str,
        ours: &mut T,
        winner: T,
        is_same: bool,
        together: Option<T>,
    ) {
        let (said, had_to_wait) = (self.said(), self.had_to_wait());
        self.says.push(self.next);
        self.next += 1;
        match (together, said) {
            // Whoever wins says how it is written, too.
            (_, None) if self.rules.file_wins => self.set(column, ours, winner),
            _ if had_to_wait && is_same => self.set(column, ours, winner),
            // What contradicts nothing is put together, and written as the portfolio writes it.
            _ if is_same => {}
            (Some(together), _) => self.set(column, ours, together),
            (None, Some(said)) => {
                self.contradicting.push(column);
                self.against = said.row;
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

/// How long remarks get that are put together; what comes behind that contradicts.
const MOST_REMARKS: usize = 8_000;

/// Whether every line of some remarks is among others.
fn has_lines(remarks: &str, lines: &str) -> bool {
    let known: HashSet<String> = remarks.lines().map(plain).collect();
    lines.lines().map(plain).all(|line| line.is_empty() || known.contains(&line))
}
