//! What a file offers, as a whole.

use crate::{Offer, Origin};
use peil_core::intensity::Composition;
use peil_exchange::sheet::SheetNote;
use peil_exchange::{Encoding, Format};

/// What a file offers to a portfolio, in the order of the file. Nothing has been held beside the portfolio yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// What the file is.
    pub kind: Kind,
    /// What it offers: one a row, a record or a figure.
    pub offers: Vec<Offer>,
    /// What is to be said of the file as a whole.
    pub notes: Vec<Note>,
    /// The portfolio that it was made from, where Peil wrote it and it says so.
    pub origin: Option<Origin>,
}

impl Incoming {
    /// A file that offers nothing yet.
    #[must_use]
    pub const fn of(kind: Kind) -> Self {
        Self { kind, offers: Vec::new(), notes: Vec::new(), origin: None }
    }
}

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Peil's own workbook.
    Workbook,
    /// Peil's own JSON: every record of a portfolio.
    Json,
    /// The results of assessments, as the portal of the hubs gives them.
    PortalResults,
    /// The customers of a hub, as the portal gives them.
    PortalCustomers,
    /// The services of a hub, as the portal takes them.
    PortalServices,
    /// Assessments, one a row, with the column stems of the portal.
    AssessmentRows,
    /// A table of somebody else's, with the mapping of this name.
    Table(String),
    /// Records of a kiosk: a log, what its serial line said, the text or the picture of a code.
    Kiosk,
    /// A table of a statistics office.
    Statistics(Format),
}

impl Kind {
    /// True for what Peil writes itself. Records in it have numbers of their own, so two that are alike are two; in the
    /// files of others a row that stands there twice counts once.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        matches!(self, Self::Workbook | Self::Json)
    }

    /// The name for machines, as in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::Json => "json",
            Self::PortalResults => "portal_results",
            Self::PortalCustomers => "portal_customers",
            Self::PortalServices => "portal_services",
            Self::AssessmentRows => "assessment_rows",
            Self::Table(_) => "table",
            Self::Kiosk => "kiosk",
            Self::Statistics(_) => "statistics",
        }
    }
}

/// What is to be said of a file as a whole. None of it keeps anything from being taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Note {
    /// The text was not in UTF-8.
    Encoding(Encoding),
    /// Columns that Peil does not know, or that no mapping names; what is in them stays behind.
    ColumnsLeft(Vec<String>),
    /// Answers on technologies outside this list are among the columns that stay behind; those that are read are taken for
    /// answers on it.
    AnswersOf(Composition),
    /// Rows that add up others, and are no company.
    TotalsLeft {
        /// How many.
        rows: u64,
    },
    /// Sheets that were not read, because they are hidden or hold something else.
    SheetsLeft(Vec<String>),
    /// The file was made from another portfolio, or from a state that this one has not had: its numbers of companies and
    /// records only tie it together.
    OtherPortfolio,
    /// What was met in the sheet besides plain cells: formulas, merged cells, hidden rows, days since 1904.
    Sheet(SheetNote),
    /// Scans of which the file does not say the day. Those that are new are of today.
    ScansWithoutDay {
        /// How many.
        scans: u64,
    },
    /// Figures of places outside the region of the hub, the country among them. They are for looking at, and have no
    /// place in a portfolio.
    FiguresElsewhere {
        /// How many.
        figures: u64,
    },
    /// Figures that Peil has no indicator for.
    FiguresUnknown {
        /// How many.
        figures: u64,
    },
    /// Figures that the file states to be missing.
    FiguresMissing {
        /// How many.
        figures: u64,
    },
    /// What came over the line of a kiosk has pieces that were damaged on the way. The kiosk still has what was in them.
    FramesDamaged {
        /// How many.
        frames: u64,
    },
    /// Sessions at a kiosk that the power ended before they were kept.
    SessionsInterrupted {
        /// How many.
        sessions: u64,
    },
    /// Records that the memory of a kiosk has lost.
    RecordsLost {
        /// How many.
        records: u64,
    },
    /// The file says that it is one page and another follows.
    HasNextPage,
}

impl Note {
    /// The name for machines.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Encoding(_) => "encoding",
            Self::ColumnsLeft(_) => "columns_left",
            Self::AnswersOf(_) => "answers_of",
            Self::TotalsLeft { .. } => "totals_left",
            Self::SheetsLeft(_) => "sheets_left",
            Self::OtherPortfolio => "other_portfolio",
            Self::Sheet(_) => "sheet",
            Self::ScansWithoutDay { .. } => "scans_without_day",
            Self::FiguresElsewhere { .. } => "figures_elsewhere",
            Self::FiguresUnknown { .. } => "figures_unknown",
            Self::FiguresMissing { .. } => "figures_missing",
            Self::FramesDamaged { .. } => "frames_damaged",
            Self::SessionsInterrupted { .. } => "sessions_interrupted",
            Self::RecordsLost { .. } => "records_lost",
            Self::HasNextPage => "next_page",
        }
    }
}
