//! What the portal of the hubs has numbered tells a company too.

use crate::Part;
use peil_portfolio::{PublishedScores, Service};

/// What the portal of the hubs has numbered.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::desk) enum PortalNumber {
    /// A company, beside its results.
    Company(String),
    /// A service.
    Service(String),
}

impl PortalNumber {
    /// The number in a part.
    pub(in crate::desk) fn of(part: &Part) -> Option<Self> {
        match part {
            Part::Scores(scores) => Self::of_scores(scores.record()),
            Part::Service(service) => Self::of_service(service.record()),
            _ => None,
        }
    }

    pub(in crate::desk) fn of_scores(scores: &PublishedScores) -> Option<Self> {
        (!scores.portal_id.is_empty()).then(|| Self::Company(scores.portal_id.clone()))
    }

    pub(in crate::desk) fn of_service(service: &Service) -> Option<Self> {
        (!service.portal_id.is_empty()).then(|| Self::Service(service.portal_id.clone()))
    }
}
