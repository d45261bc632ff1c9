//! What was done to a portfolio.

use crate::{Key, Words};
use peil_portfolio::{Deed, WhyReadOnly};

impl Words {
    /// What was done, in a few words: `company added`. A deed that this program does not know is called so.
    #[must_use]
    pub fn deed(&self, deed: Option<Deed>) -> String {
        self.say(match deed {
            Some(Deed::CompanyAdded) => Key::DeedCompanyAdded,
            Some(Deed::CompanyChanged) => Key::DeedCompanyChanged,
            Some(Deed::CompanyRemoved) => Key::DeedCompanyRemoved,
            Some(Deed::ContactChanged) => Key::DeedContactChanged,
            Some(Deed::StageChanged) => Key::DeedStageChanged,
            Some(Deed::ScanAdded) => Key::DeedScanAdded,
            Some(Deed::ScanChanged) => Key::DeedScanChanged,
            Some(Deed::AssessmentBegun) => Key::DeedAssessmentBegun,
            Some(Deed::AssessmentChanged) => Key::DeedAssessmentChanged,
            Some(Deed::WishChanged) => Key::DeedWishChanged,
            Some(Deed::ServiceChanged) => Key::DeedServiceChanged,
            Some(Deed::FollowUpChanged) => Key::DeedFollowUpChanged,
            Some(Deed::RegionChanged) => Key::DeedRegionChanged,
            Some(Deed::SettingChanged) => Key::DeedSettingChanged,
            Some(Deed::PublishedChanged) => Key::DeedPublishedChanged,
            Some(Deed::KioskReceived) => Key::DeedKioskReceived,
            Some(Deed::KioskAccepted) => Key::DeedKioskAccepted,
            Some(Deed::KioskRejected) => Key::DeedKioskRejected,
            Some(Deed::MappingChanged) => Key::DeedMappingChanged,
            Some(Deed::Imported) => Key::DeedImported,
            Some(Deed::Undone) => Key::DeedUndone,
            Some(Deed::Redone) => Key::DeedRedone,
            Some(Deed::Erased) => Key::DeedErased,
            Some(Deed::Restored) => Key::DeedRestored,
            _ => Key::DeedUnknown,
        })
    }

    /// Why a portfolio can be read only.
    #[must_use]
    pub fn why_read_only(&self, why: WhyReadOnly) -> String {
        self.say(match why {
            WhyReadOnly::AskedFor => Key::PortfolioReadOnlyAsked,
            WhyReadOnly::InUse => Key::PortfolioReadOnlyInUse,
            // Whatever else there will be keeps from writing as well.
            _ => Key::PortfolioReadOnlyProtected,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, Words};
    use peil_portfolio::Deed;
    use std::collections::BTreeSet;

    #[test]
    fn every_deed_has_a_name_of_its_own() {
        for language in [Language::Dutch, Language::English] {
            let words = Words::new(language);
            let names: BTreeSet<_> = Deed::ALL.into_iter().map(|deed| words.deed(Some(deed))).collect();
            assert_eq!(names.len(), Deed::ALL.len());
            assert!(!names.contains(&words.deed(None)));
        }
    }
}
