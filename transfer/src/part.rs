//! What belongs to a company, or to none, as a file offers it.

use peil_portfolio::{
    Assessment, Company, Contact, FollowUp, Id, ImportMapping, InboxRecord, PublishedScores, Received,
    RegionalCount, RegionalObservation, RegionalTarget, ScanRecord, Service, Setting, StageReached, Wish,
};

/// A record that a file offers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// A person to talk to.
    Contact(Unowned<Contact>),
    /// A step of the funnel that was reached.
    Stage(Unowned<StageReached>),
    /// A scan.
    Scan(Unowned<ScanRecord>),
    /// An assessment with its answers.
    Assessment(Unowned<Assessment>),
    /// Scores of the portal, without the answers.
    Scores(Unowned<PublishedScores>),
    /// A wish.
    Wish(Unowned<Wish>),
    /// A service.
    Service(Unowned<Service>),
    /// Something to be done.
    FollowUp(Unowned<FollowUp>),
    /// A record of a kiosk, to be looked at before it counts: what `Edit::receive` takes.
    Kiosk(Received),
    /// A record of the inbox of another portfolio, as it stood there.
    Inbox(InboxRecord),
    /// A mapping of somebody else's table.
    Mapping(ImportMapping),
    /// How many companies the region has.
    RegionalCount(RegionalCount),
    /// A figure of the region.
    RegionalObservation(RegionalObservation),
    /// A target of the region.
    RegionalTarget(RegionalTarget),
    /// A setting of the hub.
    Setting(Setting),
}

/// A record of a company whose number in the portfolio is not known yet.
///
/// ```
/// use peil_portfolio::{Company, Contact, Id};
/// use peil_transfer::Unowned;
/// let text = str::to_owned;
/// let contact = Unowned::new(|company| Contact {
///     company, name: text("J. Jansen"), role: String::new(), email: text("j@example.org"), phone: String::new(),
/// });
/// assert_eq!(contact.of(Id::from_number(12)).company, Id::from_number(12));
/// assert_eq!(contact.record().name, "J. Jansen");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unowned<R>(R);

impl<R: Owned> Unowned<R> {
    /// The record that `record` makes, whatever the company.
    pub fn new(record: impl FnOnce(Id<Company>) -> R) -> Self {
        Self(record(NOBODY).owned_by(NOBODY))
    }

    /// The record, as one of this company.
    #[must_use]
    pub fn of(&self, company: Id<Company>) -> R {
        self.0.clone().owned_by(company)
    }

    /// The record. Its company is that of nobody.
    pub const fn record(&self) -> &R {
        &self.0
    }
}

/// No company has this number.
const NOBODY: Id<Company> = Id::from_number(0);

/// A record that belongs to a company.
pub trait Owned: peil_portfolio::Record + Clone {
    /// The same record, of this company.
    #[must_use]
    fn owned_by(self, company: Id<Company>) -> Self;
}

macro_rules! owned {
    ($($record:ty),*) => {
        $(impl Owned for $record {
            fn owned_by(self, company: Id<Company>) -> Self {
                Self { company, ..self }
            }
        })*
    };
}

owned!(Contact, StageReached, ScanRecord, Assessment, PublishedScores, Wish, Service, FollowUp);
