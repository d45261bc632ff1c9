//! Names of what a service of a hub can be.

use crate::{Key, Words};
use peil_fixtures::advice::HubService;
use peil_portfolio::{KnownTechnology, ServiceCategory, ServiceStatus};

impl Words {
    /// The category of a service.
    #[must_use]
    pub fn service_category(&self, category: ServiceCategory) -> String {
        self.hub_service(match category {
            ServiceCategory::TestBeforeInvest => HubService::TestBeforeInvest,
            ServiceCategory::FindInvestment => HubService::FindInvestment,
            ServiceCategory::Training => HubService::Training,
            ServiceCategory::Networking => HubService::Networking,
        })
    }

    /// How far a service is.
    #[must_use]
    pub fn service_status(&self, status: ServiceStatus) -> String {
        self.say(match status {
            ServiceStatus::Planned => Key::ServiceStatusPlanned,
            ServiceStatus::Ongoing => Key::ServiceStatusOngoing,
            ServiceStatus::Finished => Key::ServiceStatusFinished,
            ServiceStatus::FinishedAndInvoiced => Key::ServiceStatusFinishedAndInvoiced,
            ServiceStatus::Cancelled => Key::ServiceStatusCancelled,
        })
    }

    /// A technology of a service, by the name it is kept under; one that is not on the list is shown as it is.
    #[must_use]
    pub fn service_technology(&self, name: &str) -> String {
        KnownTechnology::from_name(name).map_or_else(|| name.to_owned(), |known| self.known_technology(known))
    }

    /// A technology of the list.
    #[must_use]
    pub fn known_technology(&self, technology: KnownTechnology) -> String {
        self.say(match technology {
            KnownTechnology::ArtificialIntelligence => Key::KnownTechnologyArtificialIntelligence,
            KnownTechnology::BigData => Key::KnownTechnologyBigData,
            KnownTechnology::Robotics => Key::KnownTechnologyRobotics,
            KnownTechnology::InternetOfThings => Key::KnownTechnologyInternetOfThings,
            KnownTechnology::Cloud => Key::KnownTechnologyCloud,
            KnownTechnology::CyberSecurity => Key::KnownTechnologyCyberSecurity,
            KnownTechnology::AdditiveManufacturing => Key::KnownTechnologyAdditiveManufacturing,
            KnownTechnology::AugmentedReality => Key::KnownTechnologyAugmentedReality,
            KnownTechnology::DigitalTwins => Key::KnownTechnologyDigitalTwins,
            KnownTechnology::Simulation => Key::KnownTechnologySimulation,
            KnownTechnology::ComputerVision => Key::KnownTechnologyComputerVision,
            KnownTechnology::Blockchain => Key::KnownTechnologyBlockchain,
            KnownTechnology::HighPerformanceComputing => Key::KnownTechnologyHighPerformanceComputing,
            KnownTechnology::Networks => Key::KnownTechnologyNetworks,
            KnownTechnology::BusinessSoftware => Key::KnownTechnologyBusinessSoftware,
            KnownTechnology::ElectronicCommerce => Key::KnownTechnologyElectronicCommerce,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_choice_has_a_name_of_its_own() {
        for language in Language::ALL {
            let words = Words::new(language);
            let statuses: BTreeSet<_> = ServiceStatus::ALL.map(|it| words.service_status(it)).into();
            assert_eq!(statuses.len(), ServiceStatus::ALL.len());
            let technologies: BTreeSet<_> = KnownTechnology::ALL.map(|it| words.known_technology(it)).into();
            assert_eq!(technologies.len(), KnownTechnology::ALL.len());
            assert_eq!(words.service_technology("Weaving"), "Weaving");
        }
    }

    #[test]
    fn the_advice_and_the_records_speak_of_the_same_services() {
        let words = Words::new(Language::Dutch);
        for (category, service) in ServiceCategory::ALL.into_iter().zip(HubService::ALL) {
            assert_eq!(category.code(), service.code());
            assert_eq!(words.service_category(category), words.hub_service(service));
        }
    }
}
