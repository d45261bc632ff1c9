//! What a control does.

use peil_core::intensity::Answer;
use peil_core::record::{Language, Province, Sector, SizeClass};

/// What taking a control does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Begins a visit in this language.
    Begin(Language),
    /// One screen back.
    Back,
    /// On without an answer.
    Skip,
    /// The next page of a list, and after the last the first.
    More,
    /// The size of the company.
    Size(SizeClass),
    /// Its sector.
    Sector(Sector),
    /// Its province.
    Province(Province),
    /// The answer to a question.
    Answer(Answer),
    /// Shows the example, or the explanation again.
    Example,
    /// Keeps the record and shows the result.
    Show,
    /// The next page of the result.
    Next,
    /// Ends the visit.
    Done,
    /// Somebody is still there.
    GoOn,
    /// Opens the screen to read out.
    OpenExport,
    /// Begins to read out.
    Export,
    /// Runs the self-test.
    Test,
    /// Opens the screen to erase.
    OpenErase,
    /// Erases.
    Erase,
}
