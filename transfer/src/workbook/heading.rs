//! The names of sheets and columns, in the languages of a person.

use super::Column;
use crate::Subject;
use peil_words::{Key, Words};

/// The name of the sheet of a subject, and what it is about.
pub(crate) const fn said_of(subject: Subject) -> (Key, Key) {
    match subject {
        Subject::Contact => (Key::BookSheetContact, Key::BookNoteContact),
        Subject::Stage => (Key::BookSheetStage, Key::BookNoteStage),
        Subject::Scan => (Key::BookSheetScan, Key::BookNoteScan),
        Subject::Assessment => (Key::BookSheetAssessment, Key::BookNoteAssessment),
        Subject::Service => (Key::BookSheetService, Key::BookNoteService),
        Subject::Wish => (Key::BookSheetWish, Key::BookNoteWish),
        Subject::FollowUp => (Key::BookSheetFollowUp, Key::BookNoteFollowUp),
        Subject::RegionalObservation => (Key::BookSheetRegionalObservation, Key::BookNoteRegionalObservation),
        Subject::RegionalTarget => (Key::BookSheetRegionalTarget, Key::BookNoteRegionalTarget),
        Subject::RegionalCount => (Key::BookSheetRegionalCount, Key::BookNoteRegionalCount),
        Subject::Setting => (Key::BookSheetSetting, Key::BookNoteSetting),
        Subject::Scores => (Key::BookSheetScores, Key::BookNoteScores),
        Subject::Kiosk => (Key::BookSheetInbox, Key::BookNoteInbox),
        Subject::Mapping => (Key::BookSheetMapping, Key::BookNoteMapping),
        Subject::Company => (Key::BookSheetCompany, Key::BookNoteCompany),
    }
}

/// The headings of a sheet.
pub(crate) fn headings<R>(columns: &[Column<R>], words: &Words) -> Vec<String> {
    columns.iter().map(|column| column.heading(words)).collect()
}
