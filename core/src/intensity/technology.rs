//! What can be asked in a scan.

/// One yes/no variable of the Digital Intensity Index, over all its versions.
///
/// The doc comment says when the answer is yes. Variables that differ in a bound are different technologies: more than
/// half of the staff (version 3) is not the same question as at least half (version 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Technology {
    /// More than 50 % of the persons employed have internet access for business purposes.
    InternetOverHalf,
    /// At least 50 % of the persons employed have internet access for business purposes (version 1).
    InternetAtLeastHalf,
    /// The fastest fixed line is contracted at 30 Mb/s or more.
    FastFixedLine,
    /// Uses any social media.
    SocialMediaAny,
    /// Uses two or more social media.
    SocialMediaTwo,
    /// Has a website.
    Website,
    /// Has a website that does more than show: catalogue, ordering, tracking or personal content.
    SophisticatedWebsite,
    /// Pays for advertising on the internet.
    InternetAdvertising,
    /// Buys cloud computing services.
    CloudAny,
    /// Buys intermediate or sophisticated cloud services: finance or accounting, ERP, CRM, security, database hosting,
    /// or a platform to develop or test on.
    CloudAdvanced,
    /// Buys cloud services of medium-high sophistication: database hosting, accounting, CRM or computing power
    /// (version 1).
    CloudMediumHigh,
    /// Uses ERP software.
    Erp,
    /// Uses CRM software.
    Crm,
    /// Data analytics, by own employees or an external provider.
    DataAnalytics,
    /// Uses the internet of things.
    InternetOfThings,
    /// Uses any AI technology.
    ArtificialIntelligence,
    /// Uses robots.
    Robots,
    /// E-commerce sales are at least 1 % of turnover.
    ElectronicSales,
    /// Web sales are more than 1 % of turnover and those to consumers more than 10 % of web sales.
    ConsumerWebSales,
    /// Web sales to consumers are more than 10 % of web sales (version 1).
    ConsumerShareOfWebSales,
    /// Sends e-invoices that are suitable for automatic processing.
    AutomaticInvoices,
    /// At least 20 % of the persons employed have a mobile device with internet for business purposes.
    MobileDevices,
    /// Employs ICT specialists.
    IctSpecialists,
    /// Gave ICT training to staff in the previous year.
    IctTraining,
    /// Holds meetings over the internet.
    RemoteMeetings,
    /// Gives staff access from afar to e-mail, documents and business applications.
    RemoteAccess,
    /// Makes staff aware of their obligations in ICT security.
    SecurityAwareness,
    /// Takes at least three measures of ICT security.
    SecurityMeasures,
    /// Has documents on measures, practices or procedures of ICT security.
    SecurityDocuments,
}

/// The name of a variable in the tables of Eurostat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EurostatCode {
    /// The code, in the dimension `indic_is`.
    pub code: &'static str,
    /// False where the code is the nearest found, or made by analogy: UNCONFIRMED.
    pub confirmed: bool,
}

#[derive(Clone, Copy)]
struct Facts {
    code: &'static str,
    eurostat: Option<EurostatCode>,
}

const fn plain(code: &'static str) -> Facts {
    Facts { code, eurostat: None }
}

const fn coded(code: &'static str, eurostat: &'static str) -> Facts {
    Facts { code, eurostat: Some(EurostatCode { code: eurostat, confirmed: true }) }
}

const fn likely(code: &'static str, eurostat: &'static str) -> Facts {
    Facts { code, eurostat: Some(EurostatCode { code: eurostat, confirmed: false }) }
}

impl Technology {
    /// Every technology of every composition.
    pub const ALL: [Self; 29] = [
        Self::InternetOverHalf,
        Self::InternetAtLeastHalf,
        Self::FastFixedLine,
        Self::SocialMediaAny,
        Self::SocialMediaTwo,
        Self::Website,
        Self::SophisticatedWebsite,
        Self::InternetAdvertising,
        Self::CloudAny,
        Self::CloudAdvanced,
        Self::CloudMediumHigh,
        Self::Erp,
        Self::Crm,
        Self::DataAnalytics,
        Self::InternetOfThings,
        Self::ArtificialIntelligence,
        Self::Robots,
        Self::ElectronicSales,
        Self::ConsumerWebSales,
        Self::ConsumerShareOfWebSales,
        Self::AutomaticInvoices,
        Self::MobileDevices,
        Self::IctSpecialists,
        Self::IctTraining,
        Self::RemoteMeetings,
        Self::RemoteAccess,
        Self::SecurityAwareness,
        Self::SecurityMeasures,
        Self::SecurityDocuments,
    ];

    const fn facts(self) -> Facts {
        match self {
            Self::InternetOverHalf => plain("internet_over_half"),
            Self::InternetAtLeastHalf => plain("internet_at_least_half"),
            Self::FastFixedLine => coded("fast_fixed_line", "E_ISPDF_GE30"),
            Self::SocialMediaAny => coded("social_media_any", "E_SM1_ANY"),
            Self::SocialMediaTwo => coded("social_media_two", "E_SM1_GE2"),
            Self::Website => coded("website", "E_WEB"),
            Self::SophisticatedWebsite => likely("sophisticated_website", "E_WEBF2"),
            Self::InternetAdvertising => likely("internet_advertising", "E_ADS"),
            Self::CloudAny => coded("cloud_any", "E_CC"),
            Self::CloudAdvanced => coded("cloud_advanced", "E_CC1_SI"),
            Self::CloudMediumHigh => likely("cloud_medium_high", "E_CC_GE_ME"),
            Self::Erp => coded("erp", "E_ERP1"),
            Self::Crm => plain("crm"),
            Self::DataAnalytics => coded("data_analytics", "E_DA"),
            Self::InternetOfThings => plain("internet_of_things"),
            Self::ArtificialIntelligence => coded("artificial_intelligence", "E_AI_TANY"),
            Self::Robots => plain("robots"),
            Self::ElectronicSales => coded("electronic_sales", "E_ESELL"),
            Self::ConsumerWebSales => coded("consumer_web_sales", "E_AWS_GT1_B2C_GT10WS"),
            Self::ConsumerShareOfWebSales => likely("consumer_share_of_web_sales", "E_AWS_GT1_B2C_GT10WS"),
            Self::AutomaticInvoices => likely("automatic_invoices", "E_INV4S_AP"),
            Self::MobileDevices => likely("mobile_devices", "E_EMPMD1_GT20"),
            Self::IctSpecialists => coded("ict_specialists", "E_ITSP2"),
            Self::IctTraining => likely("ict_training", "E_ITT2"),
            Self::RemoteMeetings => plain("remote_meetings"),
            Self::RemoteAccess => plain("remote_access"),
            Self::SecurityAwareness => plain("security_awareness"),
            Self::SecurityMeasures => likely("security_measures", "E_SECMGE3"),
            Self::SecurityDocuments => plain("security_documents"),
        }
    }

    /// The stable name, as in JSON.
    ///
    /// ```
    /// use peil_core::intensity::Technology;
    /// assert_eq!(Technology::CloudAdvanced.code(), "cloud_advanced");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.facts().code
    }

    /// The technology with this stable name.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|technology| technology.code() == code)
    }

    /// The code in the tables of Eurostat; `None` where none was found.
    #[must_use]
    pub const fn eurostat(self) -> Option<EurostatCode> {
        self.facts().eurostat
    }

    /// The technology without which this one cannot be, by the wording of the two questions: who uses two social media
    /// uses some, who buys advanced cloud services buys cloud services, a website that takes orders is a website, and
    /// web sales above 1 % of turnover are e-commerce sales above 1 %.
    #[must_use]
    pub const fn requires(self) -> Option<Self> {
        match self {
            Self::SocialMediaTwo => Some(Self::SocialMediaAny),
            Self::SophisticatedWebsite => Some(Self::Website),
            Self::CloudAdvanced => Some(Self::CloudAny),
            Self::ConsumerWebSales => Some(Self::ElectronicSales),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_read_back() {
        for technology in Technology::ALL {
            assert_eq!(Technology::from_code(technology.code()), Some(technology));
        }
        assert_eq!(Technology::from_code("fax"), None);
    }

    #[test]
    fn no_requirement_has_a_requirement() {
        for technology in Technology::ALL {
            let required = technology.requires();
            assert_ne!(required, Some(technology));
            assert_eq!(required.and_then(Technology::requires), None, "{technology:?}");
        }
    }

    #[test]
    fn codes_of_eurostat_are_those_of_its_tables() {
        let code = |technology: Technology| technology.eurostat().map(|code| (code.code, code.confirmed));
        assert_eq!(code(Technology::CloudAdvanced), Some(("E_CC1_SI", true)));
        assert_eq!(code(Technology::InternetAdvertising), Some(("E_ADS", false)));
        assert_eq!(code(Technology::Crm), None);
    }

    #[test]
    fn four_technologies_cannot_be_without_another() {
        use Technology as T;
        let found = T::ALL.into_iter().filter_map(|technology| Some((technology, technology.requires()?)));
        let expected = [
            (T::SocialMediaTwo, T::SocialMediaAny),
            (T::SophisticatedWebsite, T::Website),
            (T::CloudAdvanced, T::CloudAny),
            (T::ConsumerWebSales, T::ElectronicSales),
        ];
        assert!(found.eq(expected));
    }
}
