//! The sheet in which the portal of the hubs takes and gives services.
//!
//! Source: an upload sheet of an Estonian hub and a dashboard of a Croatian one, both in use. The names of the columns
//! were seen there letter by letter. Of the values two categories, three more in the news of the portal, one status and
//! two technologies were; the other ones are UNCONFIRMED and stand in this one place.

use peil_core::record::SizeClass;
use peil_portfolio::{DmaSector, ServiceCategory, ServiceStatus};

/// A column of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    ContentId,
    Customer,
    Vat,
    Category,
    Attendees,
    Price,
    Invoiced,
    Aid,
    AidNote,
    Technologies,
    Status,
    Description,
    Investment,
    InvestmentKind,
    Dates,
    Capacities,
    CapacitiesSpecified,
    InvestmentKindSpecified,
    OtherTechnology,
    CustomerId,
    HubName,
    HubCountry,
    CustomerCountry,
    CustomerRegion,
    CustomerSector,
    CustomerSize,
    CustomerType,
    AuthorEmail,
}

impl Column {
    /// Every column, in the order of the sheet.
    pub(crate) const ALL: [Self; 28] = [
        Self::ContentId,
        Self::Customer,
        Self::Vat,
        Self::Category,
        Self::Attendees,
        Self::Price,
        Self::Invoiced,
        Self::Aid,
        Self::AidNote,
        Self::Technologies,
        Self::Status,
        Self::Description,
        Self::Investment,
        Self::InvestmentKind,
        Self::Dates,
        Self::Capacities,
        Self::CapacitiesSpecified,
        Self::InvestmentKindSpecified,
        Self::OtherTechnology,
        Self::CustomerId,
        Self::HubName,
        Self::HubCountry,
        Self::CustomerCountry,
        Self::CustomerRegion,
        Self::CustomerSector,
        Self::CustomerSize,
        Self::CustomerType,
        Self::AuthorEmail,
    ];

    /// Its heading, with the two spaces that the portal has in one of them.
    pub(crate) const fn heading(self) -> &'static str {
        match self {
            Self::ContentId => "Content ID",
            Self::Customer => "Customer",
            Self::Vat => "VAT",
            Self::Category => "Service category delivered",
            Self::Attendees => "Number of attendees",
            Self::Price => "Service price",
            Self::Invoiced => "Price invoiced to customer",
            Self::Aid => {
                "Amount of the service price to be reported as Aid of national or regional public nature, €"
            }
            Self::AidNote => "Specific information on State Aid",
            Self::Technologies => "Technology type used",
            Self::Status => "Status",
            Self::Description => "Short description of the service",
            Self::Investment => "Amount of investment triggered",
            Self::InvestmentKind => "Type of investment",
            Self::Dates => "Dates",
            Self::Capacities => {
                "Information on the use of capacities financed by the Digital Europe Programme"
            }
            Self::CapacitiesSpecified => "Specify use of capacities financed by the Digital Europe Programme",
            Self::InvestmentKindSpecified => "Specify type of investment",
            Self::OtherTechnology => "Specify Technology type used",
            Self::CustomerId => "Customer ID",
            Self::HubName => "EDIH Name",
            Self::HubCountry => "EDIH Country",
            Self::CustomerCountry => "Customer Country",
            Self::CustomerRegion => "Customer  region",
            Self::CustomerSector => "Customer primary sector",
            Self::CustomerSize => "Customer staff size",
            Self::CustomerType => "Customer type",
            Self::AuthorEmail => "Author's email",
        }
    }
}

/// A category; all four were seen.
pub(crate) const fn category(category: ServiceCategory) -> &'static str {
    match category {
        ServiceCategory::TestBeforeInvest => "Test before invest",
        ServiceCategory::FindInvestment => "Support to find investment",
        ServiceCategory::Training => "Training and skills development",
        ServiceCategory::Networking => "Networking and access to innovation ecosystems",
    }
}

/// A status. "Finalised and invoiced" was seen; the others are UNCONFIRMED.
pub(crate) const fn status(status: ServiceStatus) -> &'static str {
    match status {
        ServiceStatus::Planned => "Planned",
        ServiceStatus::Ongoing => "Ongoing",
        ServiceStatus::Finished => "Finalised",
        ServiceStatus::FinishedAndInvoiced => "Finalised and invoiced",
        ServiceStatus::Cancelled => "Cancelled",
    }
}

/// A size class with its limits, as on the form of the assessment; the spelling is UNCONFIRMED.
pub(crate) const fn size(size: SizeClass) -> &'static str {
    match size {
        SizeClass::Micro => "Micro (1-9)",
        SizeClass::Small => "Small (10-49)",
        SizeClass::Medium => "Medium (50-249)",
        SizeClass::Large => "Large (250+)",
    }
}

/// A sector, as on the form of the assessment.
pub(crate) const fn sector(sector: DmaSector) -> &'static str {
    match sector {
        DmaSector::Aeronautics => "Aeronautics and space",
        DmaSector::Agriculture => "Agriculture and food",
        DmaSector::Community => "Community, social and personal service activities",
        DmaSector::Construction => "Construction",
        DmaSector::ConsumerGoods => "Consumer goods/products",
        DmaSector::Culture => "Culture and creative industries",
        DmaSector::Defence => "Defence and security",
        DmaSector::Education => "Education",
        DmaSector::Energy => "Energy and utilities",
        DmaSector::Environment => "Environment",
        DmaSector::Finance => "Financial services",
        DmaSector::Health => "Life sciences & healthcare",
        DmaSector::Manufacturing => "Manufacturing",
        DmaSector::Maritime => "Maritime and fishery",
        DmaSector::Mining => "Mining and quarrying",
        DmaSector::Mobility => "Mobility (incl. automotive)",
        DmaSector::PublicAdministration => "Public administration",
        DmaSector::RealEstate => "Real estate, renting and business activities",
        DmaSector::Professional => "Professional, scientific and technical activities",
        DmaSector::Telecommunications => "Telecommunications, information and communication",
        DmaSector::Tourism => "Tourism (incl. restaurants and hospitality)",
        DmaSector::Trade => "Wholesale and retail",
        DmaSector::Legal => "Legal aspects",
        DmaSector::Regulation => "Regulation",
    }
}
