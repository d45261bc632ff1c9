//! What each screen is called: in pictures, and where somebody sees to it that none is forgotten.

use crate::session::{Care, Outcome, Page, Place, Progress, Session};

/// The names of all screens, in the order in which people come to see them.
///
/// A screen that says something else in another state has a name for each.
pub const SCREENS: [&str; 66] = [
    "attract",
    "attract-no-clock",
    "attract-full",
    "attract-faulty",
    "attract-unknown",
    "size",
    "sector-1",
    "sector-2",
    "sector-3",
    "sector-4",
    "province-1",
    "province-2",
    "question-01",
    "question-02",
    "question-03",
    "question-04",
    "question-05",
    "question-06",
    "question-07",
    "question-08",
    "question-09",
    "question-10",
    "question-11",
    "question-12",
    "example-01",
    "example-02",
    "example-03",
    "example-04",
    "example-05",
    "example-06",
    "example-07",
    "example-08",
    "example-09",
    "example-10",
    "example-11",
    "example-12",
    "review",
    "keeping",
    "result-score",
    "result-score-open",
    "result-steps",
    "result-highest",
    "result-compared",
    "result-code",
    "result-not-kept-full",
    "result-not-kept-fault",
    "still-there",
    "staff",
    "staff-no-clock",
    "staff-full",
    "staff-faulty",
    "staff-unknown",
    "export-asked",
    "export-busy",
    "export-done",
    "export-failed",
    "test-busy",
    "test-good",
    "test-bad",
    "test-no-answer",
    "erase-none",
    "erase-first",
    "erase-asked",
    "erase-busy",
    "erase-done",
    "erase-failed",
];

/// Where the runs of numbered names begin.
const SECTORS: usize = 6;
const PROVINCES: usize = 10;
const QUESTIONS: usize = 12;
const EXAMPLES: usize = 24;

impl Session {
    /// The name of the screen that is shown, one of [`SCREENS`]; the same in both languages.
    #[must_use]
    pub fn screen(&self) -> &'static str {
        if self.ends_in().is_some() {
            return "still-there";
        }
        match self.place() {
            Place::Attract => self.with_state([
                "attract",
                "attract-no-clock",
                "attract-full",
                "attract-faulty",
                "attract-unknown",
            ]),
            Place::Size => "size",
            Place::Sector(page) => numbered(SECTORS, page),
            Place::Province(page) => numbered(PROVINCES, page),
            Place::Question { number, example: false } => numbered(QUESTIONS, number),
            Place::Question { number, example: true } => numbered(EXAMPLES, number),
            Place::Review => "review",
            Place::Keeping => "keeping",
            Place::Result(page) => self.result(page),
            Place::Care(Care::Menu) => {
                self.with_state(["staff", "staff-no-clock", "staff-full", "staff-faulty", "staff-unknown"])
            }
            Place::Care(Care::Export(progress)) => match progress {
                Progress::Asked => "export-asked",
                Progress::Busy => "export-busy",
                Progress::Done => "export-done",
                Progress::Failed => "export-failed",
            },
            Place::Care(Care::Test(Progress::Failed, None)) => "test-no-answer",
            Place::Care(Care::Test(_, None)) => "test-busy",
            Place::Care(Care::Test(_, Some(checks))) => {
                let good = checks.log && checks.program && checks.clock && !self.is_stuck();
                if good { "test-good" } else { "test-bad" }
            }
            Place::Care(Care::Erase(progress)) => match progress {
                Progress::Asked if self.may_erase() => "erase-asked",
                Progress::Asked if self.status.as_ref().is_some_and(|status| status.records > 0) => {
                    "erase-first"
                }
                Progress::Asked => "erase-none",
                Progress::Busy => "erase-busy",
                Progress::Done => "erase-done",
                Progress::Failed => "erase-failed",
            },
        }
    }

    /// The name of a screen that tells how the kiosk stands.
    fn with_state(&self, names: [&'static str; 5]) -> &'static str {
        let [well, no_clock, full, faulty, unknown] = names;
        match &self.status {
            None => unknown,
            Some(status) if status.faulty => faulty,
            Some(status) if status.full => full,
            Some(_) if self.clock().is_none() => no_clock,
            Some(_) => well,
        }
    }

    fn result(&self, page: Page) -> &'static str {
        match page {
            Page::Score if self.deduced().is_complete() => "result-score",
            Page::Score => "result-score-open",
            Page::Steps if self.next_level().is_some() => "result-steps",
            Page::Steps => "result-highest",
            Page::Compared => "result-compared",
            Page::Code => match self.outcome {
                Outcome::Kept => "result-code",
                Outcome::Full => "result-not-kept-full",
                Outcome::Fault => "result-not-kept-fault",
            },
        }
    }
}

/// The name at a place in a run that begins here.
fn numbered(first: usize, place: u8) -> &'static str {
    SCREENS.get(first.saturating_add(place.into())).copied().unwrap_or("")
}
