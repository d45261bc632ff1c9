//! Why something is skipped, in conflict or refused.

use super::FieldChange;
use crate::{CellFault, Place};
use peil_portfolio::{Company, Id};

/// Why something is skipped, in conflict or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// Skipped: the portfolio says the same.
    AlreadyThere,
    /// Skipped: an earlier row of the file says the same.
    CountedBefore(Place),
    /// Skipped: the record of the kiosk is known; as a scan, waiting in the inbox, or rejected.
    KioskCounted,
    /// Skipped: it was in the portfolio when the file was made from it, and has been removed since.
    Removed,
    /// Skipped: a person left the row out.
    LeftOut,
    /// In conflict: the numbers in the row are those of two companies.
    NumbersOfTwo(Box<[Found; 2]>),
    /// In conflict: several companies have the name, and no number tells which is meant.
    SeveralOfName {
        /// How many.
        companies: usize,
    },
    /// In conflict: several companies have the number, and no name tells which is meant.
    SeveralOfNumber {
        /// How many.
        companies: usize,
    },
    /// In conflict: another row of the file is about the same company, which is in the portfolio once.
    TwiceInFile(Place),
    /// In conflict: the portfolio has other values, and the file does not win.
    OtherValue(Vec<FieldChange>),
    /// In conflict: an earlier row of the file says otherwise.
    OtherInFile {
        /// That row.
        place: Place,
        /// What it says and what this one says.
        fields: Vec<FieldChange>,
    },
    /// In conflict: there is another one already where there can be only one.
    OnlyOne,
    /// Refused: cells that cannot be read.
    Faults(Vec<CellFault>),
    /// Refused: a new company needs a name.
    NoName,
    /// Refused: the file describes no company of this number.
    NoSuchCompany {
        /// The number within the file.
        key: i64,
    },
    /// Refused: the row that describes its company stays out.
    CompanyStaysOut(Place),
    /// Refused: it belongs to a company, and the row names none.
    NoCompany,
    /// Refused: a field cannot be as it is beside the others.
    Impossible {
        /// The column.
        column: &'static str,
    },
}

impl Why {
    /// The name for machines.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::AlreadyThere => "already_there",
            Self::CountedBefore(_) => "counted_before",
            Self::KioskCounted => "kiosk_counted",
            Self::Removed => "removed",
            Self::LeftOut => "left_out",
            Self::NumbersOfTwo(_) => "numbers_of_two",
            Self::SeveralOfName { .. } => "several_of_name",
            Self::SeveralOfNumber { .. } => "several_of_number",
            Self::TwiceInFile(_) => "twice_in_file",
            Self::OtherValue(_) => "other_value",
            Self::OtherInFile { .. } => "other_in_file",
            Self::OnlyOne => "only_one",
            Self::Faults(_) => "faults",
            Self::NoName => "no_name",
            Self::NoSuchCompany { .. } => "no_such_company",
            Self::CompanyStaysOut(_) => "company_stays_out",
            Self::NoCompany => "no_company",
            Self::Impossible { .. } => "impossible",
        }
    }
}

/// A company that a number leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its name.
    pub name: String,
    /// Its number in the portfolio; none when the file itself adds it.
    pub id: Option<Id<Company>>,
}
