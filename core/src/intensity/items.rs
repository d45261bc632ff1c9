//! The lists of twelve, with where each line comes from.

use super::{ITEMS, Technology};

/// How sure it is that a technology is one of the twelve of a survey year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Provenance {
    /// Eurostat's own label of the component was seen.
    Confirmed,
    /// Someone else lists it; the official list was not seen.
    Reported,
    /// It follows from other facts; no list of this survey year that names it was seen. UNCONFIRMED.
    Inferred,
}

impl Provenance {
    /// The stable name, as in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Reported => "reported",
            Self::Inferred => "inferred",
        }
    }
}

/// A document that a line was read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ListSource {
    /// What it is.
    pub title: &'static str,
    /// Where it is.
    pub address: &'static str,
}

/// One of the twelve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// What is asked.
    pub technology: Technology,
    /// How sure it is that it belongs here.
    pub provenance: Provenance,
    /// Where it was read.
    pub source: &'static ListSource,
    /// What the reader should know besides; empty where nothing.
    pub note: &'static str,
}

/// The list of the components to check every line against; it was not available when these lists were made.
pub(super) static ANNEX: ListSource = ListSource {
    title: "Eurostat, Digital Intensity Index composition (annex to the metadata of isoc_e_dii)",
    address: "https://ec.europa.eu/eurostat/cache/metadata/Annexes/isoc_e_dii_esmsip2_an_Digital_Intensity_Index_compos.pdf",
};
static LABELS: ListSource = ListSource {
    title: "Eurostat labels of the twelve components of 2023, in an extract of 24 July 2024",
    address: "https://github.com/CozminaSecula/DataViz (2024/2024-07-24/20240724.csv)",
};
static BLOG: ListSource = ListSource {
    title: "Digital intensity index: components in the EU (blog)",
    address: "https://cozminasecula.github.io/blog/posts/digital_intensity_index_components_eu",
};
static DIGITALIZUJ: ListSource = ListSource {
    title: "Digitalizuj.to, METHODOLOGY.md 2.1 and BENCHMARK_SPEC.md (third party)",
    address: "https://github.com/PRAESTAR/Digitalizuj-to",
};
static SOLE: ListSource = ListSource {
    title: "Il Sole 24 Ore Info Data, 14 January 2023: the list of Istat for 2022",
    address: "https://www.infodata.ilsole24ore.com/2023/01/14/come-si-misura-la-transizione-digitale-delle-imprese-italiane/",
};
static ISTAT: ListSource = ListSource {
    title: "Italpress on the report of Istat, Imprese e ICT 2024",
    address: "https://www.italpress.com/un-terzo-delle-grandi-imprese-italiane-utilizza-tecnologie-di-ia/",
};
static DESI_2019: ListSource = ListSource {
    title: "TelecomTV on the Digital Economy and Society Index 2019",
    address: "https://www.telecomtv.com/content/transformation/eu-digital-report-2019-room-for-improvement-35455/",
};

const fn item(technology: Technology, provenance: Provenance, source: &'static ListSource) -> Item {
    Item { technology, provenance, source, note: "" }
}

const fn confirmed(technology: Technology) -> Item {
    item(technology, Provenance::Confirmed, &LABELS)
}

const fn reported(technology: Technology, source: &'static ListSource) -> Item {
    item(technology, Provenance::Reported, source)
}

const fn inferred(technology: Technology, source: &'static ListSource, note: &'static str) -> Item {
    Item { note, ..item(technology, Provenance::Inferred, source) }
}

const fn noted(item: Item, note: &'static str) -> Item {
    Item { note, ..item }
}

pub(super) static V1: [Item; ITEMS] = [
    reported(Technology::InternetAtLeastHalf, &DESI_2019),
    reported(Technology::IctSpecialists, &DESI_2019),
    reported(Technology::FastFixedLine, &DESI_2019),
    reported(Technology::MobileDevices, &DESI_2019),
    reported(Technology::Website, &DESI_2019),
    reported(Technology::SophisticatedWebsite, &DESI_2019),
    reported(Technology::SocialMediaAny, &DESI_2019),
    reported(Technology::InternetAdvertising, &DESI_2019),
    reported(Technology::CloudMediumHigh, &DESI_2019),
    reported(Technology::AutomaticInvoices, &DESI_2019),
    reported(Technology::ElectronicSales, &DESI_2019),
    reported(Technology::ConsumerShareOfWebSales, &DESI_2019),
];

pub(super) static V3_2021: [Item; ITEMS] = [
    reported(Technology::InternetOverHalf, &BLOG),
    reported(Technology::FastFixedLine, &BLOG),
    reported(Technology::SocialMediaAny, &BLOG),
    reported(Technology::SocialMediaTwo, &BLOG),
    reported(Technology::CloudAny, &BLOG),
    reported(Technology::CloudAdvanced, &BLOG),
    reported(Technology::Erp, &BLOG),
    inferred(Technology::Crm, &BLOG, "the wording of 2021 was not seen; the label of 2023 says 'as of 2023'"),
    noted(reported(Technology::InternetOfThings, &BLOG), "data analytics took its place in 2023"),
    reported(Technology::ElectronicSales, &BLOG),
    reported(Technology::ConsumerWebSales, &BLOG),
    reported(Technology::ArtificialIntelligence, &BLOG),
];

pub(super) static V3_2023: [Item; ITEMS] = [
    confirmed(Technology::InternetOverHalf),
    confirmed(Technology::FastFixedLine),
    confirmed(Technology::SocialMediaAny),
    confirmed(Technology::SocialMediaTwo),
    confirmed(Technology::CloudAny),
    confirmed(Technology::CloudAdvanced),
    confirmed(Technology::Erp),
    confirmed(Technology::Crm),
    noted(confirmed(Technology::DataAnalytics), "took the place of the internet of things"),
    confirmed(Technology::ElectronicSales),
    confirmed(Technology::ConsumerWebSales),
    confirmed(Technology::ArtificialIntelligence),
];

pub(super) static V3_2025: [Item; ITEMS] = [
    reported(Technology::InternetOverHalf, &DIGITALIZUJ),
    reported(Technology::FastFixedLine, &DIGITALIZUJ),
    inferred(
        Technology::Website,
        &DIGITALIZUJ,
        "a third party lists it; that it takes the place of two or more social media is inferred",
    ),
    noted(
        reported(Technology::SocialMediaAny, &DIGITALIZUJ),
        "the Commission's dashboard uses it as of 2025 and has discontinued two or more social media",
    ),
    reported(Technology::CloudAny, &DIGITALIZUJ),
    reported(Technology::CloudAdvanced, &DIGITALIZUJ),
    reported(Technology::Erp, &DIGITALIZUJ),
    reported(Technology::Crm, &DIGITALIZUJ),
    reported(Technology::DataAnalytics, &DIGITALIZUJ),
    reported(Technology::ElectronicSales, &DIGITALIZUJ),
    reported(Technology::ConsumerWebSales, &DIGITALIZUJ),
    noted(
        reported(Technology::ArtificialIntelligence, &DIGITALIZUJ),
        "eight AI technologies from 2025, seven before",
    ),
];

pub(super) static V4_2022: [Item; ITEMS] = [
    reported(Technology::InternetOverHalf, &SOLE),
    reported(Technology::IctSpecialists, &SOLE),
    reported(Technology::FastFixedLine, &SOLE),
    reported(Technology::RemoteMeetings, &SOLE),
    reported(Technology::SecurityAwareness, &SOLE),
    noted(
        reported(Technology::IctTraining, &SOLE),
        "Istat: training of staff other than ICT specialists; the nearest code of Eurostat counts all staff",
    ),
    reported(Technology::SecurityMeasures, &SOLE),
    reported(Technology::SecurityDocuments, &SOLE),
    reported(Technology::RemoteAccess, &SOLE),
    noted(reported(Technology::Robots, &SOLE), "AI took its place in 2024 (inferred)"),
    reported(Technology::ElectronicSales, &SOLE),
    reported(Technology::ConsumerWebSales, &SOLE),
];

const UNCHANGED: &str = "as in 2022; no list of 2024 that names it was seen";

pub(super) static V4_2024: [Item; ITEMS] = [
    inferred(Technology::InternetOverHalf, &SOLE, UNCHANGED),
    reported(Technology::IctSpecialists, &ISTAT),
    inferred(Technology::FastFixedLine, &SOLE, UNCHANGED),
    reported(Technology::RemoteMeetings, &ISTAT),
    reported(Technology::SecurityAwareness, &ISTAT),
    reported(Technology::IctTraining, &ISTAT),
    inferred(Technology::SecurityMeasures, &SOLE, UNCHANGED),
    reported(Technology::SecurityDocuments, &ISTAT),
    inferred(Technology::RemoteAccess, &SOLE, UNCHANGED),
    inferred(
        Technology::ArtificialIntelligence,
        &ISTAT,
        "Istat names AI among the twelve; that it takes the place of robots is the only swap that leaves five items in \
         common with version 3 of 2025",
    ),
    inferred(Technology::ElectronicSales, &SOLE, UNCHANGED),
    inferred(Technology::ConsumerWebSales, &SOLE, UNCHANGED),
];

/// The technologies of each list by themselves.
pub(super) mod asked {
    use super::{ITEMS, Item, Technology};

    pub(in super::super) static V1: [Technology; ITEMS] = of(&super::V1);
    pub(in super::super) static V3_2021: [Technology; ITEMS] = of(&super::V3_2021);
    pub(in super::super) static V3_2023: [Technology; ITEMS] = of(&super::V3_2023);
    pub(in super::super) static V3_2025: [Technology; ITEMS] = of(&super::V3_2025);
    pub(in super::super) static V4_2022: [Technology; ITEMS] = of(&super::V4_2022);
    pub(in super::super) static V4_2024: [Technology; ITEMS] = of(&super::V4_2024);

    #[expect(clippy::indexing_slicing, reason = "worked out by the compiler, which looks at the bounds")]
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "worked out by the compiler, which refuses an overflow"
    )]
    const fn of(list: &[Item; ITEMS]) -> [Technology; ITEMS] {
        let mut asked = [Technology::Website; ITEMS];
        let mut position = 0;
        while position < ITEMS {
            asked[position] = list[position].technology;
            position += 1;
        }
        asked
    }
}
