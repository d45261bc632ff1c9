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
        self.say(keys(technology).2)
    }
}

/// The name, the explanation and the example.
const fn keys(technology: Technology) -> (Key, Key, Key) {
    match technology {
        Technology::InternetOverHalf => (
            Key::TechnologyInternetOverHalf,
            Key::TechnologyInternetOverHalfExplained,
            Key::TechnologyInternetOverHalfExample,
        ),
        Technology::InternetAtLeastHalf => (
            Key::TechnologyInternetAtLeastHalf,
            Key::TechnologyInternetAtLeastHalfExplained,
            Key::TechnologyInternetAtLeastHalfExample,
        ),
        Technology::FastFixedLine => (
            Key::TechnologyFastFixedLine,
            Key::TechnologyFastFixedLineExplained,
            Key::TechnologyFastFixedLineExample,
        ),
        Technology::SocialMediaAny => (
            Key::TechnologySocialMediaAny,
            Key::TechnologySocialMediaAnyExplained,
            Key::TechnologySocialMediaAnyExample,
        ),
        Technology::SocialMediaTwo => (
            Key::TechnologySocialMediaTwo,
            Key::TechnologySocialMediaTwoExplained,
            Key::TechnologySocialMediaTwoExample,
        ),
        Technology::Website => {
            (Key::TechnologyWebsite, Key::TechnologyWebsiteExplained, Key::TechnologyWebsiteExample)
        }
        Technology::SophisticatedWebsite => (
            Key::TechnologySophisticatedWebsite,
            Key::TechnologySophisticatedWebsiteExplained,
            Key::TechnologySophisticatedWebsiteExample,
        ),
        Technology::InternetAdvertising => (
            Key::TechnologyInternetAdvertising,
            Key::TechnologyInternetAdvertisingExplained,
            Key::TechnologyInternetAdvertisingExample,
        ),
        Technology::CloudAny => {
            (Key::TechnologyCloudAny, Key::TechnologyCloudAnyExplained, Key::TechnologyCloudAnyExample)
        }
        Technology::CloudAdvanced => (
            Key::TechnologyCloudAdvanced,
            Key::TechnologyCloudAdvancedExplained,
            Key::TechnologyCloudAdvancedExample,
        ),
        Technology::CloudMediumHigh => (
            Key::TechnologyCloudMediumHigh,
            Key::TechnologyCloudMediumHighExplained,
            Key::TechnologyCloudMediumHighExample,
        ),
        Technology::Erp => (Key::TechnologyErp, Key::TechnologyErpExplained, Key::TechnologyErpExample),
        Technology::Crm => (Key::TechnologyCrm, Key::TechnologyCrmExplained, Key::TechnologyCrmExample),
        Technology::DataAnalytics => (
            Key::TechnologyDataAnalytics,
            Key::TechnologyDataAnalyticsExplained,
            Key::TechnologyDataAnalyticsExample,
        ),
        Technology::InternetOfThings => (
            Key::TechnologyInternetOfThings,
            Key::TechnologyInternetOfThingsExplained,
            Key::TechnologyInternetOfThingsExample,
        ),
        Technology::ArtificialIntelligence => (
            Key::TechnologyArtificialIntelligence,
            Key::TechnologyArtificialIntelligenceExplained,
            Key::TechnologyArtificialIntelligenceExample,
        ),
        Technology::Robots => {
            (Key::TechnologyRobots, Key::TechnologyRobotsExplained, Key::TechnologyRobotsExample)
        }
        Technology::ElectronicSales => (
            Key::TechnologyElectronicSales,
            Key::TechnologyElectronicSalesExplained,
            Key::TechnologyElectronicSalesExample,
        ),
        Technology::ConsumerWebSales => (
            Key::TechnologyConsumerWebSales,
            Key::TechnologyConsumerWebSalesExplained,
            Key::TechnologyConsumerWebSalesExample,
        ),
        Technology::ConsumerShareOfWebSales => (
            Key::TechnologyConsumerShareOfWebSales,
            Key::TechnologyConsumerShareOfWebSalesExplained,
            Key::TechnologyConsumerShareOfWebSalesExample,
        ),
        Technology::AutomaticInvoices => (
            Key::TechnologyAutomaticInvoices,
            Key::TechnologyAutomaticInvoicesExplained,
            Key::TechnologyAutomaticInvoicesExample,
        ),
        Technology::MobileDevices => (
            Key::TechnologyMobileDevices,
            Key::TechnologyMobileDevicesExplained,
            Key::TechnologyMobileDevicesExample,
        ),
        Technology::IctSpecialists => (
            Key::TechnologyIctSpecialists,
            Key::TechnologyIctSpecialistsExplained,
            Key::TechnologyIctSpecialistsExample,
        ),
        Technology::IctTraining => (
            Key::TechnologyIctTraining,
            Key::TechnologyIctTrainingExplained,
            Key::TechnologyIctTrainingExample,
        ),
        Technology::RemoteMeetings => (
            Key::TechnologyRemoteMeetings,
            Key::TechnologyRemoteMeetingsExplained,
            Key::TechnologyRemoteMeetingsExample,
        ),
        Technology::RemoteAccess => (
            Key::TechnologyRemoteAccess,
            Key::TechnologyRemoteAccessExplained,
            Key::TechnologyRemoteAccessExample,
        ),
        Technology::SecurityAwareness => (
            Key::TechnologySecurityAwareness,
            Key::TechnologySecurityAwarenessExplained,
            Key::TechnologySecurityAwarenessExample,
        ),
        Technology::SecurityMeasures => (
            Key::TechnologySecurityMeasures,
            Key::TechnologySecurityMeasuresExplained,
            Key::TechnologySecurityMeasuresExample,
        ),
        Technology::SecurityDocuments => (
            Key::TechnologySecurityDocuments,
            Key::TechnologySecurityDocumentsExplained,
            Key::TechnologySecurityDocumentsExample,
        ),
        // Cannot be reached from outside of the core, which adds one only together with its words.
        _ => (Key::Unknown, Key::NotStated, Key::NotStated),
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
