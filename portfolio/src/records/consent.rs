//! Whether a company agrees to its data being kept.

use super::codes::coded;
use crate::store::Code;

/// The consent of a company.
///
/// # Default value
/// Not asked yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Consent {
    /// Not asked yet.
    #[default]
    NotAsked,
    /// Given.
    Given,
    /// Refused.
    Refused,
    /// Given once, and taken back.
    Withdrawn,
}

impl Consent {
    /// Every answer.
    pub const ALL: [Self; 4] = [Self::NotAsked, Self::Given, Self::Refused, Self::Withdrawn];

    /// The stable name, as in the file and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Given => "given",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }
}

coded! { Consent: |value| (*value).code().to_owned(), |text| Consent::ALL.into_iter().find(|known| known.code() == text); }
