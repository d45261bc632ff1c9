//! The technologies that services are usually about.

/// A technology of services. The registry of the hubs takes its name; any other is kept in words.
///
/// The list of the registry was not available: UNCONFIRMED. Two of the names were seen in an upload sheet, the others are
/// what the catalogues of the hubs speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KnownTechnology {
    /// Artificial intelligence and decision support; seen in an upload sheet.
    ArtificialIntelligence,
    /// Large amounts of data and their analysis.
    BigData,
    /// Robotics; seen in an upload sheet.
    Robotics,
    /// Things with sensors on the internet.
    InternetOfThings,
    /// Cloud services.
    Cloud,
    /// Digital security.
    CyberSecurity,
    /// Additive manufacturing.
    AdditiveManufacturing,
    /// Augmented and virtual reality.
    AugmentedReality,
    /// Digital twins.
    DigitalTwins,
    /// Simulation and modelling.
    Simulation,
    /// Computer vision.
    ComputerVision,
    /// Blockchain and distributed ledgers.
    Blockchain,
    /// High performance computing.
    HighPerformanceComputing,
    /// Communication networks, 5G among them.
    Networks,
    /// Business software such as ERP and CRM.
    BusinessSoftware,
    /// Electronic commerce.
    ElectronicCommerce,
}

impl KnownTechnology {
    /// Every technology of the list.
    pub const ALL: [Self; 16] = [
        Self::ArtificialIntelligence,
        Self::BigData,
        Self::Robotics,
        Self::InternetOfThings,
        Self::Cloud,
        Self::CyberSecurity,
        Self::AdditiveManufacturing,
        Self::AugmentedReality,
        Self::DigitalTwins,
        Self::Simulation,
        Self::ComputerVision,
        Self::Blockchain,
        Self::HighPerformanceComputing,
        Self::Networks,
        Self::BusinessSoftware,
        Self::ElectronicCommerce,
    ];

    /// The name that is kept with a service, in English as the registry is.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ArtificialIntelligence => "Artificial Intelligence & Decision support",
            Self::BigData => "Big data & Data analytics",
            Self::Robotics => "Robotics",
            Self::InternetOfThings => "Internet of Things",
            Self::Cloud => "Cloud",
            Self::CyberSecurity => "Cybersecurity",
            Self::AdditiveManufacturing => "Additive manufacturing",
            Self::AugmentedReality => "Augmented and virtual reality",
            Self::DigitalTwins => "Digital twins",
            Self::Simulation => "Simulation & Modelling",
            Self::ComputerVision => "Computer vision",
            Self::Blockchain => "Blockchain",
            Self::HighPerformanceComputing => "High performance computing",
            Self::Networks => "Communication networks",
            Self::BusinessSoftware => "Business software",
            Self::ElectronicCommerce => "E-commerce",
        }
    }

    /// The technology of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back_and_none_has_the_sign_between_two() {
        for known in KnownTechnology::ALL {
            assert_eq!(KnownTechnology::from_name(known.name()), Some(known));
            assert!(!known.name().contains(';'), "the registry joins names by it");
        }
        assert_eq!(KnownTechnology::from_name("robotics"), None);
    }
}
