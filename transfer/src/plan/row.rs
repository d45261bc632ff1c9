//! What would become of one row.

use super::{Found, Why};
use crate::Place;
use peil_portfolio::{Company, Id};

/// What would become of one row of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedRow {
    /// Where it stands.
    pub place: Place,
    /// The name of its company: the one in the portfolio, or the one that the file gives it; none where there is no
    /// company.
    pub name: Option<String>,
    /// Its company in the portfolio; none where it is new, not recognised, or there is none.
    pub company: Option<Id<Company>>,
    /// What would become of the company and of each part, in the order of the offer; the company first where the row says
    /// anything of it. A row that is left out or refused as a whole has one step.
    pub steps: Vec<Step>,
    /// A company that the new one of this row may be, because both have one address, or one domain in their e-mail. It keeps
    /// nothing out.
    pub like: Option<Found>,
}

/// What would become of a company or of one part of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is about.
    pub subject: Subject,
    /// Which part of the offer it is; none for its company.
    pub part: Option<usize>,
    /// The number of the record in the portfolio that it changes or is the same as; none for one that is added, or where no
    /// record is found.
    pub record: Option<i64>,
    /// What would become of it.
    pub outcome: Outcome,
}

/// What would become of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is new.
    Add,
    /// These fields of what is there change; never none.
    Change(Vec<FieldChange>),
    /// Nothing, and that is well.
    Skip(Why),
    /// Two things contradict each other. Its row stays out.
    Conflict(Why),
    /// It cannot be as it is. Its row stays out.
    Refused(Why),
}

impl Outcome {
    /// True for what keeps its row out.
    #[must_use]
    pub const fn keeps_out(&self) -> bool {
        matches!(self, Self::Conflict(_) | Self::Refused(_))
    }

    /// The fields that change or contradict; empty where it is not about fields.
    #[must_use]
    pub fn fields(&self) -> &[FieldChange] {
        match self {
            Self::Change(fields)
            | Self::Conflict(Why::OtherValue(fields) | Why::OtherInFile { fields, .. }) => fields,
            Self::Add | Self::Skip(_) | Self::Conflict(_) | Self::Refused(_) => &[],
        }
    }

    /// The name for machines.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Change(_) => "change",
            Self::Skip(_) => "skip",
            Self::Conflict(_) => "conflict",
            Self::Refused(_) => "refused",
        }
    }
}

impl PlannedRow {
    /// A row of which nothing has been said yet.
    pub(crate) const fn of(place: Place) -> Self {
        Self { place, name: None, company: None, steps: Vec::new(), like: None }
    }

    /// True when nothing of the row is taken over because something in it is in conflict or refused.
    #[must_use]
    pub fn stays_out(&self) -> bool {
        self.steps.iter().any(|step| step.outcome.keeps_out())
    }

    /// True when taking the row over changes the portfolio.
    #[must_use]
    pub fn changes_anything(&self) -> bool {
        let changes = |step: &Step| matches!(step.outcome, Outcome::Add | Outcome::Change(_));
        !self.stays_out() && self.steps.iter().any(changes)
    }

    /// The outcome that matters most: refused before conflict, added before changed before skipped. None for a row that
    /// offers nothing.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        let weight = |outcome: &Outcome| match outcome {
            Outcome::Refused(_) => 0,
            Outcome::Conflict(_) => 1,
            Outcome::Add => 2,
            Outcome::Change(_) => 3,
            Outcome::Skip(_) => 4,
        };
        self.steps.iter().map(|step| &step.outcome).min_by_key(|outcome| weight(outcome))
    }
}

/// What a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Subject {
    /// A company.
    Company,
    /// A person to talk to.
    Contact,
    /// A step of the funnel that was reached.
    Stage,
    /// A scan.
    Scan,
    /// An assessment.
    Assessment,
    /// Scores of the portal.
    Scores,
    /// A wish.
    Wish,
    /// A service.
    Service,
    /// Something to be done.
    FollowUp,
    /// A record of a kiosk.
    Kiosk,
    /// How many companies the region has.
    RegionalCount,
    /// A figure of the region.
    RegionalObservation,
    /// A target of the region.
    RegionalTarget,
    /// A mapping of a table.
    Mapping,
    /// A setting of the hub.
    Setting,
}

impl Subject {
    /// Every subject.
    pub const ALL: [Self; 15] = [
        Self::Company,
        Self::Contact,
        Self::Stage,
        Self::Scan,
        Self::Assessment,
        Self::Scores,
        Self::Wish,
        Self::Service,
        Self::FollowUp,
        Self::Kiosk,
        Self::RegionalCount,
        Self::RegionalObservation,
        Self::RegionalTarget,
        Self::Mapping,
        Self::Setting,
    ];

    /// The name for machines, which is that of the table where there is one.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Contact => "contact",
            Self::Stage => "stage",
            Self::Scan => "scan",
            Self::Assessment => "assessment",
            Self::Scores => "published_scores",
            Self::Wish => "wish",
            Self::Service => "service",
            Self::FollowUp => "follow_up",
            Self::Kiosk => "inbox",
            Self::RegionalCount => "regional_count",
            Self::RegionalObservation => "regional_observation",
            Self::RegionalTarget => "regional_target",
            Self::Mapping => "mapping",
            Self::Setting => "setting",
        }
    }
}

/// A field that changes or contradicts, as its values stand in the file of the portfolio: codes, days as `2026-05-12`, money
/// in cents, decimals in millionths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The column.
    pub column: &'static str,
    /// What is there; `None` where nothing is.
    pub before: Option<String>,
    /// What the file says.
    pub after: String,
}
