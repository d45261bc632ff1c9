//! The technologies of a scan.

use crate::{Key, Words};
use peil_core::intensity::Technology;

impl Words {
    /// The name of a technology.
    ///
    /// ```
    /// use peil_core::intensity::Technology;
    /// use peil_words::{Language, Words};
    /// assert_eq!(Words::new(Language::Dutch).technology(Technology::Erp), "ERP-software");
    /// ```
    #[must_use]
    pub fn technology(&self, technology: Technology) -> String {
        self.say(keys(technology).0)
    }

    /// When the answer to a technology is yes, in one sentence.
    #[must_use]
    pub fn technology_explained(&self, technology: Technology) -> String {
        self.say(keys(technology).1)
    }

    /// A company that may answer yes, and where it helps one that may not.
    #[must_use]
    pub fn technology_example(&self, technology: Technology) -> String {
        self.say(example(technology))
    }
}

/// The name and the explanation.
const fn keys(technology: Technology) -> (Key, Key) {
    match technology {
        Technology::InternetOverHalf => {
            (Key::TechnologyInternetOverHalf, Key::TechnologyInternetOverHalfExplained)
        }
        Technology::InternetAtLeastHalf => {
            (Key::TechnologyInternetAtLeastHalf, Key::TechnologyInternetAtLeastHalfExplained)
        }
        Technology::FastFixedLine => (Key::TechnologyFastFixedLine, Key::TechnologyFastFixedLineExplained),
        Technology::SocialMediaAny => (Key::TechnologySocialMediaAny, Key::TechnologySocialMediaAnyExplained),
        Technology::SocialMediaTwo => (Key::TechnologySocialMediaTwo, Key::TechnologySocialMediaTwoExplained),
        Technology::Website => (Key::TechnologyWebsite, Key::TechnologyWebsiteExplained),
        Technology::SophisticatedWebsite => {
            (Key::TechnologySophisticatedWebsite, Key::TechnologySophisticatedWebsiteExplained)
        }
        Technology::InternetAdvertising => {
            (Key::TechnologyInternetAdvertising, Key::TechnologyInternetAdvertisingExplained)
        }
        Technology::CloudAny => (Key::TechnologyCloudAny, Key::TechnologyCloudAnyExplained),
        Technology::CloudAdvanced => (Key::TechnologyCloudAdvanced, Key::TechnologyCloudAdvancedExplained),
        Technology::CloudMediumHigh => {
            (Key::TechnologyCloudMediumHigh, Key::TechnologyCloudMediumHighExplained)
        }
        Technology::Erp => (Key::TechnologyErp, Key::TechnologyErpExplained),
        Technology::Crm => (Key::TechnologyCrm, Key::TechnologyCrmExplained),
        Technology::DataAnalytics => (Key::TechnologyDataAnalytics, Key::TechnologyDataAnalyticsExplained),
        Technology::InternetOfThings => {
            (Key::TechnologyInternetOfThings, Key::TechnologyInternetOfThingsExplained)
        }
        Technology::ArtificialIntelligence => {
            (Key::TechnologyArtificialIntelligence, Key::TechnologyArtificialIntelligenceExplained)
        }
        Technology::Robots => (Key::TechnologyRobots, Key::TechnologyRobotsExplained),
        Technology::ElectronicSales => {
            (Key::TechnologyElectronicSales, Key::TechnologyElectronicSalesExplained)
        }
        Technology::ConsumerWebSales => {
            (Key::TechnologyConsumerWebSales, Key::TechnologyConsumerWebSalesExplained)
        }
        Technology::ConsumerShareOfWebSales => {
            (Key::TechnologyConsumerShareOfWebSales, Key::TechnologyConsumerShareOfWebSalesExplained)
        }
        Technology::AutomaticInvoices => {
            (Key::TechnologyAutomaticInvoices, Key::TechnologyAutomaticInvoicesExplained)
        }
        Technology::MobileDevices => (Key::TechnologyMobileDevices, Key::TechnologyMobileDevicesExplained),
        Technology::IctSpecialists => (Key::TechnologyIctSpecialists, Key::TechnologyIctSpecialistsExplained),
        Technology::IctTraining => (Key::TechnologyIctTraining, Key::TechnologyIctTrainingExplained),
        Technology::RemoteMeetings => (Key::TechnologyRemoteMeetings, Key::TechnologyRemoteMeetingsExplained),
        Technology::RemoteAccess => (Key::TechnologyRemoteAccess, Key::TechnologyRemoteAccessExplained),
        Technology::SecurityAwareness => {
            (Key::TechnologySecurityAwareness, Key::TechnologySecurityAwarenessExplained)
        }
        Technology::SecurityMeasures => {
            (Key::TechnologySecurityMeasures, Key::TechnologySecurityMeasuresExplained)
        }
        Technology::SecurityDocuments => {
            (Key::TechnologySecurityDocuments, Key::TechnologySecurityDocumentsExplained)
        }
        // Cannot be reached from outside of the core, which adds one only together with its words.
        _ => (Key::Unknown, Key::NotStated),
    }
}

const fn example(technology: Technology) -> Key {
    match technology {
        Technology::InternetOverHalf => Key::TechnologyInternetOverHalfExample,
        Technology::InternetAtLeastHalf => Key::TechnologyInternetAtLeastHalfExample,
        Technology::FastFixedLine => Key::TechnologyFastFixedLineExample,
        Technology::SocialMediaAny => Key::TechnologySocialMediaAnyExample,
        Technology::SocialMediaTwo => Key::TechnologySocialMediaTwoExample,
        Technology::Website => Key::TechnologyWebsiteExample,
        Technology::SophisticatedWebsite => Key::TechnologySophisticatedWebsiteExample,
        Technology::InternetAdvertising => Key::TechnologyInternetAdvertisingExample,
        Technology::CloudAny => Key::TechnologyCloudAnyExample,
        Technology::CloudAdvanced => Key::TechnologyCloudAdvancedExample,
        Technology::CloudMediumHigh => Key::TechnologyCloudMediumHighExample,
        Technology::Erp => Key::TechnologyErpExample,
        Technology::Crm => Key::TechnologyCrmExample,
        Technology::DataAnalytics => Key::TechnologyDataAnalyticsExample,
        Technology::InternetOfThings => Key::TechnologyInternetOfThingsExample,
        Technology::ArtificialIntelligence => Key::TechnologyArtificialIntelligenceExample,
        Technology::Robots => Key::TechnologyRobotsExample,
        Technology::ElectronicSales => Key::TechnologyElectronicSalesExample,
        Technology::ConsumerWebSales => Key::TechnologyConsumerWebSalesExample,
        Technology::ConsumerShareOfWebSales => Key::TechnologyConsumerShareOfWebSalesExample,
        Technology::AutomaticInvoices => Key::TechnologyAutomaticInvoicesExample,
        Technology::MobileDevices => Key::TechnologyMobileDevicesExample,
        Technology::IctSpecialists => Key::TechnologyIctSpecialistsExample,
        Technology::IctTraining => Key::TechnologyIctTrainingExample,
        Technology::RemoteMeetings => Key::TechnologyRemoteMeetingsExample,
        Technology::RemoteAccess => Key::TechnologyRemoteAccessExample,
        Technology::SecurityAwareness => Key::TechnologySecurityAwarenessExample,
        Technology::SecurityMeasures => Key::TechnologySecurityMeasuresExample,
        Technology::SecurityDocuments => Key::TechnologySecurityDocumentsExample,
        _ => Key::NotStated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_technology_has_a_name_and_an_explanation_of_its_own() {
        for language in Language::ALL {
            let words = Words::new(language);
            let names: BTreeSet<String> =
                Technology::ALL.map(|technology| words.technology(technology)).into();
            let explained: BTreeSet<String> =
                Technology::ALL.map(|technology| words.technology_explained(technology)).into();
            let examples: BTreeSet<String> =
                Technology::ALL.map(|technology| words.technology_example(technology)).into();
            let all = Technology::ALL.len();
            assert_eq!((names.len(), explained.len(), examples.len()), (all, all, all));
            assert!(examples.iter().all(|sentence| sentence.ends_with('.')), "{examples:?}");
            assert!(!names.contains(&words.say(Key::Unknown)));
            assert!(explained.iter().all(|sentence| sentence.ends_with('.')), "{explained:?}");
        }
    }
}
