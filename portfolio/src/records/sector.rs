//! The sectors of the assessment form.

use super::codes::coded;
use crate::store::Code;

/// One of the 24 sectors that the form of the Digital Maturity Assessment knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DmaSector {
    /// Aeronautics and space.
    Aeronautics,
    /// Agriculture and food.
    Agriculture,
    /// Community, social and personal service activities.
    Community,
    /// Construction.
    Construction,
    /// Consumer goods and products.
    ConsumerGoods,
    /// Culture and creative industries.
    Culture,
    /// Defence and security.
    Defence,
    /// Education.
    Education,
    /// Energy and utilities.
    Energy,
    /// Environment.
    Environment,
    /// Financial services.
    Finance,
    /// Life sciences and healthcare.
    Health,
    /// Manufacturing.
    Manufacturing,
    /// Maritime and fishery.
    Maritime,
    /// Mining and quarrying.
    Mining,
    /// Mobility, automotive included.
    Mobility,
    /// Public administration.
    PublicAdministration,
    /// Real estate, renting and business activities.
    RealEstate,
    /// Professional, scientific and technical activities.
    Professional,
    /// Telecommunications, information and communication.
    Telecommunications,
    /// Tourism, restaurants and hospitality included.
    Tourism,
    /// Wholesale and retail.
    Trade,
    /// Legal aspects.
    Legal,
    /// Regulation.
    Regulation,
}

impl DmaSector {
    /// Every sector, in the order of the form.
    pub const ALL: [Self; 24] = [
        Self::Aeronautics,
        Self::Agriculture,
        Self::Community,
        Self::Construction,
        Self::ConsumerGoods,
        Self::Culture,
        Self::Defence,
        Self::Education,
        Self::Energy,
        Self::Environment,
        Self::Finance,
        Self::Health,
        Self::Manufacturing,
        Self::Maritime,
        Self::Mining,
        Self::Mobility,
        Self::PublicAdministration,
        Self::RealEstate,
        Self::Professional,
        Self::Telecommunications,
        Self::Tourism,
        Self::Trade,
        Self::Legal,
        Self::Regulation,
    ];

    /// The stable name, as in the file and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Aeronautics => "aeronautics",
            Self::Agriculture => "agriculture",
            Self::Community => "community",
            Self::Construction => "construction",
            Self::ConsumerGoods => "consumer_goods",
            Self::Culture => "culture",
            Self::Defence => "defence",
            Self::Education => "education",
            Self::Energy => "energy",
            Self::Environment => "environment",
            Self::Finance => "finance",
            Self::Health => "health",
            Self::Manufacturing => "manufacturing",
            Self::Maritime => "maritime",
            Self::Mining => "mining",
            Self::Mobility => "mobility",
            Self::PublicAdministration => "public_administration",
            Self::RealEstate => "real_estate",
            Self::Professional => "professional",
            Self::Telecommunications => "telecommunications",
            Self::Tourism => "tourism",
            Self::Trade => "trade",
            Self::Legal => "legal",
            Self::Regulation => "regulation",
        }
    }

    /// The sector with this stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.code() == code)
    }

    /// Its place on the form, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

coded! { DmaSector: |value| (*value).code().to_owned(), DmaSector::from_code; }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_read_back() {
        for (index, sector) in DmaSector::ALL.into_iter().enumerate() {
            assert_eq!(DmaSector::from_code(sector.code()), Some(sector));
            assert_eq!(sector.index(), index);
        }
    }
}
