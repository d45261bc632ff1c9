//! What the board says came of an effect.

use super::{Care, Outcome, Page, Place, Progress, Session};
use crate::Event;

impl Session {
    /// Takes an answer that is waited for; any other is late, and means nothing here any more.
    pub(super) fn answer(&mut self, event: &Event) {
        match (self.place, event) {
            (Place::Keeping, Event::Kept(sequence)) => {
                if let Some(record) = &mut self.record {
                    record.sequence = *sequence;
                }
                self.outcome = Outcome::Kept;
                self.go(Place::Result(Page::Score));
            }
            (Place::Keeping, Event::StorageFull) => self.not_kept(Outcome::Full),
            (Place::Keeping, Event::StorageFault) => self.not_kept(Outcome::Fault),
            (Place::Care(Care::Export(Progress::Busy)), Event::Exported) => {
                self.go(Place::Care(Care::Export(Progress::Done)));
            }
            (Place::Care(Care::Export(Progress::Busy)), Event::ExportFailed) => {
                self.go(Place::Care(Care::Export(Progress::Failed)));
            }
            (Place::Care(Care::Test(Progress::Busy, _)), Event::Tested(checks)) => {
                self.go(Place::Care(Care::Test(Progress::Done, Some(*checks))));
            }
            (Place::Care(Care::Erase(Progress::Busy)), Event::Erased) => {
                self.go(Place::Care(Care::Erase(Progress::Done)));
            }
            (Place::Care(Care::Erase(Progress::Busy)), Event::EraseFailed) => {
                self.go(Place::Care(Care::Erase(Progress::Failed)));
            }
            _ => {}
        }
    }

    /// The visitor sees the result all the same, and that it was not kept. Nobody begins after this until the board says
    /// that the log is well again.
    pub(super) fn not_kept(&mut self, outcome: Outcome) {
        self.outcome = outcome;
        if let Some(status) = &mut self.status {
            status.full |= outcome == Outcome::Full;
            status.faulty |= outcome == Outcome::Fault;
        }
        self.go(Place::Result(Page::Score));
    }
}
