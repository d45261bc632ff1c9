//! Where a session is.

use crate::Checks;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The invitation, with the national figure and the choice of language.
    Attract,
    /// How large the company is.
    Size,
    /// Which sector; the page of the list, from 0.
    Sector(u8),
    /// Which province; the page of the list, from 0.
    Province(u8),
    /// One of the twelve questions, from 0.
    Question {
        /// Which, from 0.
        number: u8,
        /// True while the example stands in place of the explanation.
        example: bool,
    },
    /// All answers, before they are kept.
    Review,
    /// The record is on its way to the log.
    Keeping,
    /// What the answers come to.
    Result(Page),
    /// For the staff.
    Care(Care),
}

/// A page of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Score, level and gap.
    Score,
    /// What to do next.
    Steps,
    /// Beside other companies, and the target.
    Compared,
    /// The QR code.
    Code,
}

/// A screen for the staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Care {
    /// How the kiosk stands.
    Menu,
    /// Reading out.
    Export(Progress),
    /// The self-test; `None` while it runs, or when no answer came.
    Test(Progress, Option<Checks>),
    /// Erasing, which is asked first.
    Erase(Progress),
}

/// How far something is that the board does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Progress {
    /// It was not asked for yet.
    Asked,
    /// It was asked for, and no answer came yet.
    Busy,
    /// The board says that it is done.
    Done,
    /// The board says that it failed, or said nothing.
    Failed,
}

/// What became of the record of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It is in the log.
    Kept,
    /// The log was full.
    Full,
    /// The log could not be written, or said nothing.
    Fault,
}

/// Milliseconds without a finger before a visit ends.
const VISIT: u32 = 60_000;
/// The same for a result, which takes time to read and to take a picture of.
const RESULT: u32 = 150_000;
/// The same for the staff.
const CARE: u32 = 120_000;
/// The computer is started and the cable looked for.
const EXPORT: u32 = 600_000;
/// So long the board may take to answer.
const ANSWER: u32 = 8_000;
/// So long the board may take for what goes through the whole log.
const LONG_ANSWER: u32 = 60_000;

impl Place {
    /// Milliseconds in which something has to happen; `None` where nothing has to.
    pub(super) const fn patience(self) -> Option<u32> {
        match self {
            Self::Attract => None,
            Self::Size | Self::Sector(_) | Self::Province(_) | Self::Question { .. } | Self::Review => {
                Some(VISIT)
            }
            Self::Keeping => Some(ANSWER),
            Self::Result(_) => Some(RESULT),
            Self::Care(Care::Export(Progress::Busy)) => Some(EXPORT),
            Self::Care(Care::Test(Progress::Busy, _) | Care::Erase(Progress::Busy)) => Some(LONG_ANSWER),
            Self::Care(_) => Some(CARE),
        }
    }

    /// True where a visitor is asked whether anybody is there before the visit ends.
    pub(super) const fn warns(self) -> bool {
        matches!(self.patience(), Some(VISIT | RESULT))
    }
}
